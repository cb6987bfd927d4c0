/** The words of the pages' frame, in English. */
export const en = {
	site: 'Downhill',
	skip: 'Skip to the text',
	onThisPage: 'On this page',
	lessons: 'Lessons',
	lessonNumber: (n: number) => `Lesson ${n}`,
	minutes: (n: number) => `${n} min`,
	previous: 'Previous lesson',
	next: 'Next lesson',
	pages: 'Previous and next lesson',
	begin: 'Begin with the first lesson',
	languages: 'Language',
	theme: 'Switch between light and dark',
	title: 'Watch a model learn, with your hands on it',
	description:
		'How a model learns, step by step: grab the line, the error and the slope, and see real PyTorch training code do the same.',
	promise:
		'Grab the line, feel the error push back, follow the slope downhill – and read, line by line, the PyTorch code that does the same.',
	notFound: 'There is no page at this address.',
	broken: 'This page could not be shown.',
	toContents: 'Back to the contents'
};

/** Every word of the frame, in any language. */
export type Words = typeof en;
