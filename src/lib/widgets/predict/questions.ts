import type { Language } from '#lib/i18n/language.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Lab } from '#lib/lab/Lab.svelte.ts';
import type { Question } from './Question.ts';
import { text } from './text.ts';

/** The options in an order that does not give the answer away, the same at every visit. */
function byValue(values: readonly number[], right: number, digits: number) {
	const sorted = [...new Set(values.map((value) => formatNumber(value, digits)))].sort();
	return { options: sorted, answer: sorted.indexOf(formatNumber(right, digits)) };
}

/** Makes a question about the lab as it is now; a pure function of it. */
export const questions = {
	sign(lab: Lab, language: Language): Question {
		const words = text[language].sign;
		const slope = lab.now.record.gradient.w;
		return {
			text: words.question(formatNumber(lab.now.record.w, 2)),
			options: [words.up, words.down, words.flat],
			answer: slope > 0 ? 0 : slope < 0 ? 1 : 2,
			why: words.why(formatNumber(slope, 2), slope > 0)
		};
	},

	shift(lab: Lab, language: Language): Question {
		const words = text[language].shift;
		const { w, b } = lab.now;
		const by = 10;
		const [before, after] = [lab.quadratic.loss(w, b), lab.quadratic.loss(w, b + by)];
		return {
			text: words.question(String(by)),
			options: [words.rises, words.falls, words.same],
			answer: after > before ? 0 : after < before ? 1 : 2,
			why: words.why(formatNumber(before, 2), formatNumber(after, 2)),
			reveal: () => lab.setParameters({ b: b + by })
		};
	},

	next(lab: Lab, language: Language): Question {
		const words = text[language].next;
		const { record } = lab.now;
		const { w, lr, next } = record;
		const gradient = record.gradient.w;
		const [shown, slope, rate] = [formatNumber(w), formatNumber(gradient), formatNumber(lr, 3)];
		return {
			text: words.question(shown, slope, rate),
			...byValue([next.w, w + lr * gradient, w - gradient, gradient], next.w, 4),
			why: words.why(`${shown} − ${rate} × (${slope}) = ${formatNumber(next.w)}`),
			reveal: () => lab.timeline.seek((lab.now.step + 1) * lab.eventsPerStep)
		};
	},

	rate(lab: Lab, language: Language): Question {
		const words = text[language].rate;
		const { limit } = lab.quadratic;
		// Around this data's own limit: a tenth of it, half, just below, just above.
		const rates = [0.1, 0.5, 0.95, 1.05].map((share) => Number((share * limit).toPrecision(2)));
		const wild = rates.findIndex((rate) => rate > limit);
		return {
			text: words.question,
			options: rates.map((rate) => formatNumber(rate, 3)),
			answer: wild,
			why: words.why(formatNumber(limit, 3)),
			reveal: () => {
				lab.timeline.first();
				lab.setLearningRate(rates[wild]);
				lab.timeline.play();
			}
		};
	},

	accumulate(lab: Lab, language: Language): Question {
		const words = text[language].accumulate;
		const [first, second] = lab.run.records;
		const kept = first.gradient.w;
		const own = lab.quadratic.gradient(second.w, second.b)[0];
		return {
			text: words.question(formatNumber(kept, 2), formatNumber(own, 2)),
			...byValue([kept + own, own, kept, 0], kept + own, 2),
			why: words.why(formatNumber(kept, 2), formatNumber(own, 2), formatNumber(kept + own, 2))
		};
	}
} satisfies Record<string, (lab: Lab, language: Language) => Question>;
