/** Sentences one after the other. */
import type { LocaleController } from '../i18n/locale-controller.js';

/** Joins those that are there: Chinese puts no space between them. */
export const sentences = ({ locale }: Pick<LocaleController, 'locale'>, all: ReadonlyArray<string | false | null | undefined>): string =>
  all.filter(Boolean).join(locale.startsWith('zh') ? '' : ' ');
