import type { Language } from '#lib/i18n/language.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Lab } from '#lib/lab/Lab.svelte.ts';
import type { TraceEvent, Value } from '#lib/trace/TraceEvent.ts';
import { text as controls } from '#lib/ui/text.ts';

const one = (value: Value): string => formatNumber(value.data[0]);

/** The number that a tensor is, or the range that its numbers span. */
function show(value: Value, language: Language): string {
	if (value.data.length === 1) return one(value);
	const low = formatNumber(Math.min(...value.data));
	const high = formatNumber(Math.max(...value.data));
	const n = value.data.length;
	if (low === high) return language === 'zh' ? `${n} 个数，都是 ${low}` : `${n} times ${low}`;
	return language === 'zh'
		? `${n} 个数，从 ${low} 到 ${high}`
		: `${n} numbers from ${low} to ${high}`;
}

const optional = (value: Value | null): string => (value ? one(value) : 'None');

function ofEvent(lab: Lab, event: TraceEvent, language: Language): string {
	const { trace, record } = lab.now;
	const name = (id: number) => trace.nodes[id].name;
	const zh = language === 'zh';
	switch (event.kind) {
		case 'forward': {
			const value = show(trace.nodes[event.node].value, language);
			return zh
				? `前向：${name(event.node)} = ${value}。`
				: `Forward: ${name(event.node)} = ${value}.`;
		}
		case 'seed':
			return zh ? '反向传播从损失出发：∂L/∂L = 1。' : 'Backward begins at the loss: ∂L/∂L = 1.';
		case 'backward': {
			const value = show(event.contribution, language);
			const part = event.parts > 1 ? [event.part, event.parts] : null;
			return zh
				? `反向经过 ${name(event.node)}：传给 ${name(event.to)} ${value}${part ? `（第 ${part[0]} 份，共 ${part[1]} 份）` : ''}。`
				: `Backward through ${name(event.node)}: ${name(event.to)} receives ${value}${part ? ` (${part[0]} of ${part[1]})` : ''}.`;
		}
		case 'accumulate': {
			const grad = `${name(event.node)}.grad`;
			const after = one(event.after);
			if (!event.before)
				return zh
					? `${grad} 原来是 None，现在是 ${after}。`
					: `${grad} was None and is now ${after}.`;
			const sum = `${one(event.before)} + (${one(event.contribution)}) = ${after}`;
			return zh ? `${grad} 累加：${sum}。` : `${grad} adds up: ${sum}.`;
		}
		case 'update': {
			const sum = `${one(event.before)} − ${formatNumber(record.lr)} × (${one(event.gradient)}) = ${one(event.after)}`;
			return zh ? `更新：${name(event.node)} = ${sum}。` : `Update: ${name(event.node)} = ${sum}.`;
		}
		case 'zero': {
			const grad = `${name(event.node)}.grad`;
			const [before, after] = [optional(event.before), optional(event.after)];
			return zh
				? `${grad} 从 ${before} 变回 ${after}。`
				: `${grad} goes from ${before} back to ${after}.`;
		}
	}
}

/** What a whole step has done. */
function ofStep(lab: Lab, step: number, language: Language): string {
	const [record, following] = lab.run.records.slice(step, step + 2);
	const { next } = record;
	const [from, to, set] = [record, next, following].map(
		({ w, b }) => `w ${formatNumber(w)}, b ${formatNumber(b)}`
	);
	const byHand = following.w !== next.w || following.b !== next.b;
	// The next record is of the place that the hand chose, not of where the step led.
	const reached = byHand ? lab.quadratic.loss(next.w, next.b) : following.loss;
	const [before, after, now] = [record.loss, reached, following.loss].map((n) => formatNumber(n));
	if (language === 'zh') {
		const said = `第 ${step + 1} 步：从 ${from} 走到 ${to}，损失从 ${before} 变为 ${after}。`;
		return byHand ? `${said}之后参数被手动改为 ${set}，损失为 ${now}。` : said;
	}
	const said = `Step ${step + 1}: from ${from} to ${to}; the loss goes from ${before} to ${after}.`;
	return byHand
		? `${said} Then you moved the parameters to ${set}, where the loss is ${now}.`
		: said;
}

/** Says what has just happened at the playhead. */
export function sentence(lab: Lab, language: Language): string {
	const { event, step, done } = lab.now;
	const { overflow } = lab.run;
	if (lab.run.steps === 0 && overflow !== null)
		return language === 'zh'
			? '第一步的数字就超出了 float32 的范围：请选小一些的学习率。'
			: 'Already the first step’s numbers no longer fit into float32: choose a smaller learning rate.';
	if (!event)
		return language === 'zh'
			? `还什么都没有计算：按“${controls.zh.forward}”开始。`
			: `Nothing has been computed yet: press “${controls.en.forward}”.`;
	const ended = done === lab.eventsPerStep;
	const said =
		ended && lab.timeline.unit === 'step'
			? ofStep(lab, step - 1, language)
			: ofEvent(lab, event, language);
	if (overflow === null || !lab.timeline.atEnd) return said;
	return language === 'zh'
		? `${said}到此为止：下一步的数字超出了 float32 的范围。`
		: `${said} The run ends here: the next numbers no longer fit into float32.`;
}
