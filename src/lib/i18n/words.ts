import { en, type Words } from './en.ts';
import { useLanguage, type Language } from './language.ts';
import { zh } from './zh.ts';

/** The words of the frame in every language. */
export const words: Record<Language, Words> = { en, zh };

/** The words of the frame in the page's language, read while a component initialises. */
export const useWords = () => words[useLanguage()];
