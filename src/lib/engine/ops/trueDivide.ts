/** The same as div() without rounding. */
export { div as trueDivide, div_ as trueDivide_ } from './div.ts';
