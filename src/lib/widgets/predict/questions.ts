import type { Language } from '#lib/i18n/language.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Lab } from '#lib/lab/Lab.svelte.ts';
import { digitsFor, formatDigits } from '../learning-rate/rates.ts';
import { sum } from '../loss-curve/signed.ts';
import type { Question } from './Question.ts';
import { text } from './text.ts';

/** The options in an order that does not give the answer away, the same at every visit. */
function byValue(values: readonly number[], right: number, digits: number) {
	const sorted = [...new Set(values.map((value) => formatNumber(value, digits)))].sort();
	return { options: sorted, answer: sorted.indexOf(formatNumber(right, digits)) };
}

/**
 * A way of showing an answer: at `index` of the run as it is now, whatever the reader makes of it in between.
 * Undo leads back to what the reader had made.
 */
function showAt(lab: Lab, index: number, show: () => void): () => void {
	const { config } = lab;
	return () => {
		lab.begin();
		if (lab.config !== config) lab.restore({ config, index, unit: lab.timeline.unit });
		lab.timeline.seek(index);
		show();
		lab.commit();
	};
}

/** Shows a whole step, even to a reader who goes by smaller units. */
function showStep(lab: Lab, step: number): () => void {
	return showAt(lab, step * lab.eventsPerStep, () => {
		const { unit } = lab.timeline;
		lab.timeline.unit = 'step';
		lab.timeline.forward();
		lab.timeline.unit = unit;
	});
}

/** Makes a question about the lab as it is now; a pure function of it. */
export const questions = {
	sign(lab: Lab, language: Language): Question {
		const words = text[language].sign;
		const { w, b } = lab.now;
		const [[curvature]] = lab.quadratic.hessian;
		const slopeAt = (w: number) => lab.quadratic.gradient(w, b)[0];
		// As far from the floor on its other side: of the place where the point is, the figure beside it says it all.
		const there = curvature > 0 ? Number((w - (2 * slopeAt(w)) / curvature).toPrecision(3)) : w;
		const slope = slopeAt(there);
		return {
			text: words.question(formatNumber(there, 2)),
			options: [words.up, words.down, words.flat],
			answer: slope > 0 ? 0 : slope < 0 ? 1 : 2,
			why: words.why(formatNumber(slope, 2), slope),
			reveal: showAt(lab, lab.timeline.index, () => lab.setParameters({ w: there }))
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
			reveal: showAt(lab, lab.timeline.index, () => lab.setParameters({ b: b + by }))
		};
	},

	next(lab: Lab, language: Language): Question {
		const words = text[language].next;
		const { record, step } = lab.now;
		const { w, lr, next } = record;
		const gradient = record.gradient.w;
		const [shown, slope, rate] = [formatNumber(w), formatNumber(gradient), formatDigits(lr, 3)];
		return {
			text: words.question(shown, slope, rate),
			...byValue([next.w, w + lr * gradient, w - gradient, gradient], next.w, 4),
			why: words.why(`${shown} − ${rate} × (${slope}) = ${formatNumber(next.w)}`),
			// The record after the last is of a step that the run does not take.
			reveal: step < lab.run.steps ? showStep(lab, step) : undefined
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
			options: rates.map((rate) => formatDigits(rate, 2)),
			answer: wild,
			why: words.why(formatDigits(limit, digitsFor(rates[wild], [limit]))),
			reveal: showAt(lab, 0, () => {
				lab.setLearningRate(rates[wild]);
				lab.timeline.play();
			})
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
			why: words.why(sum(kept, own, kept + own))
		};
	}
} satisfies Record<string, (lab: Lab, language: Language) => Question>;
