import { languages } from '#lib/i18n/language.ts';

export const match = (param: string) => languages.some((language) => language === param);
