import type { Language } from '#lib/i18n/language.ts';

// The parameter matcher has let nothing else pass.
export const load = ({ params, data }) => ({ ...data, language: params.lang as Language });
