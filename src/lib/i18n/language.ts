import { getContext, setContext } from 'svelte';

/** A language in which every page exists; its name is the first part of the page's address. */
export type Language = 'en' | 'zh';

/** Every language, in the order in which a reader is offered them. */
export const languages: readonly Language[] = ['en', 'zh'];

/** The BCP 47 tag of each language, for `lang` attributes. */
export const languageTag: Record<Language, string> = { en: 'en', zh: 'zh-CN' };

/** The name of each language in that language. */
export const languageName: Record<Language, string> = { en: 'English', zh: '中文' };

const key = Symbol('language');

/** The language of the page, read while a component initialises; it never changes within a page. */
export const useLanguage = (): Language => getContext<Language>(key);

/** Sets the language for a component and all within it, once, while it initialises. */
export const setLanguage = (language: Language): Language => setContext(key, language);

/** The same for a component that is mounted on its own. */
export const languageContext = (language: Language): Map<symbol, Language> =>
	new Map([[key, language]]);
