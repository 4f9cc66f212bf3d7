/** What every element's styles begin with. */
import type { CSSResultGroup } from 'lit';
import { reset } from './reset.styles.js';
import { tokens } from './tokens.styles.js';
import { typography } from './typography.styles.js';

export const foundation: CSSResultGroup = [tokens, reset, typography];
