/** The reader's day, 2026-05-07: Sweden writes it so. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format();
