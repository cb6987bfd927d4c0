import type { Language } from '#lib/i18n/language.ts';
import { formatCount, formatRough } from '#lib/i18n/number.ts';
import { ratesOf } from '#lib/lab/race/measurements.ts';
import type { Race } from '#lib/lab/race/Race.svelte.ts';
import { formatTimes } from '../race/text.ts';
import type { OpenQuestion, Question } from '../predict/Question.ts';
import { text } from './text.ts';

const { fround } = Math;

/** The two sizes whose steps are compared, and what the options say of them. */
const [few, many] = [100, 1_000_000];
const factors = [1, 10, 1000, 10_000];

/** The option that is nearest, in ratio. */
export function nearest(ratio: number): number {
	const far = factors.map((factor) => Math.abs(Math.log(ratio / factor)));
	return far.indexOf(Math.min(...far));
}

/** Makes a question about the race. */
export const questions = {
	cost(race: Race, language: Language): OpenQuestion {
		const words = text[language].cost;
		return {
			text: words.question,
			options: words.options,
			async solve() {
				await race.measure(['cpu'], [few, many], 1);
				const rates = ratesOf(race.measurements, 'cpu', 1);
				const [slow, fast] = [many, few].map((size) => rates.find(({ n }) => n === size)?.rate);
				if (!slow || !fast)
					throw new Error('cost: both sizes must be measured, got fewer; measure again');
				const ratio = fast / slow;
				return {
					answer: nearest(ratio),
					why: words.why(formatRough(fast), formatRough(slow), formatTimes(ratio))
				};
			}
		};
	},

	order(_: Race, language: Language): Question {
		const words = text[language].order;
		const big = 2 ** 24;
		const left = fround(fround(big + 1) + 1);
		const right = fround(big + fround(1 + 1));
		return {
			text: words.question(formatCount(big)),
			options: [words.equal, words.first, words.second],
			answer: left === right ? 0 : left > right ? 1 : 2,
			why: words.why(formatCount(left), formatCount(right))
		};
	}
} satisfies Record<string, (race: Race, language: Language) => Question | OpenQuestion>;
