import type { Language } from '#lib/i18n/language.ts';

// The parameter matcher has let nothing else pass.
export const load = ({ params, data }) => ({ ...data, language: params.lang as Language });

// A page's text needs no script; what lives on it comes to life as an island, see src/islands.
export const csr = false;
