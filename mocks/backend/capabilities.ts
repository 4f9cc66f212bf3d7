/** What this backend offers so far: whole profiles, and single operations of the others. */
export const capabilities: readonly string[] = ['core', 'live', 'agreement', 'consent'];
