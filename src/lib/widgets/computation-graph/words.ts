import type { Language } from '#lib/i18n/language.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import { paragraph } from '#lib/i18n/paragraph.ts';
import type { Lab } from '#lib/lab/Lab.svelte.ts';
import type { GraphNode, Trace, TraceEvent, Value } from '#lib/trace/TraceEvent.ts';
import { entry } from '#lib/trace/symbols.ts';
import { shapeText } from './card.ts';
import { gradientOf } from './gradient.ts';
import { text } from './text.ts';

type Words = (typeof text)['en'];

/** A number with at least four significant digits, so that a calculator comes to the same result. */
export function exact(value: number): string {
	const places = Math.max(3 - Math.floor(Math.log10(Math.abs(value) || 1)), 4);
	return formatNumber(value, places).replace(/(\.\d{4}\d*?)0+$/, '$1');
}

function valueText(value: Value, row: number, words: Words): string {
	const number = formatNumber(entry(value, row));
	return value.data.length > 1 ? words.numbers(value.data.length, row + 1, number) : number;
}

const quoted = ({ name }: GraphNode): string => `\`${name}\``;

/** The accessible name of a node: all that its card shows. */
export function nodeName(lab: Lab, node: GraphNode, row: number, words: Words): string {
	const { trace, done } = lab.now;
	const { value } = lab.now.nodes[node.id];
	const gradient = gradientOf(node, lab.now.nodes[node.id], trace.events.slice(0, done));
	const show = (value: Value) => valueText(value, row, words);
	const said = {
		unwanted: () => words.gradient.unwanted,
		none: () => words.gradient.none,
		kept: () => words.gradient.kept('value' in gradient ? show(gradient.value) : ''),
		arriving: () =>
			gradient.kind === 'arriving'
				? words.gradient.arriving(
						gradient.before ? show(gradient.before) : 'None',
						show(gradient.contribution)
					)
				: '',
		partial: () =>
			gradient.kind === 'partial'
				? words.gradient.partial(gradient.arrived, gradient.of, show(gradient.value))
				: '',
		final: () => words.gradient.final('value' in gradient ? show(gradient.value) : '')
	}[gradient.kind]();
	const kind = node.op ?? words.kinds[node.requiresGrad ? 'parameter' : 'data'];
	return words.node(node.name, kind, shapeText(node), value ? show(value) : words.pending, said);
}

/** The picture in words, with its present numbers. */
export function describe(lab: Lab, row: number, language: Language): string {
	const words = text[language];
	const { trace, done, step } = lab.now;
	const shown = done === trace.events.length ? step : step + 1;
	const ops = trace.nodes
		.filter(({ op }) => op !== null)
		.map((node) =>
			words.op(node.name, node.op!, words.listed(node.inputs.map((id) => trace.nodes[id].name)))
		);
	const computed = trace.nodes
		.filter(({ id, op, requiresGrad }) => (op !== null || requiresGrad) && lab.now.nodes[id].value)
		.map(({ id, name }) => words.state(name, valueText(lab.now.nodes[id].value!, row, words)));
	const grads = trace.nodes
		.filter(({ op, requiresGrad }) => op === null && requiresGrad)
		.map(({ id, name }) => {
			const { gradient } = lab.now.nodes[id];
			return words.grad(name, gradient ? formatNumber(gradient.data[0]) : 'None');
		});
	return words.description(
		shown,
		done,
		trace.events.length,
		paragraph(ops, language),
		paragraph([...computed, ...grads], language)
	);
}

/** What has just happened: a heading, and one or two sentences. */
export function eventWords(
	trace: Trace,
	event: TraceEvent | null,
	words: Words
): { kicker: string; said: string[] } {
	if (!event) return { kicker: words.kicker.start, said: [words.start] };
	const node = trace.nodes[event.node];
	const { name } = node;
	const heading = words.kicker[event.kind];
	switch (event.kind) {
		case 'forward':
			return {
				kicker: `${heading} · ${node.op}`,
				said: [
					words.forward(
						name,
						node.op!,
						words.listed(node.inputs.map((id) => quoted(trace.nodes[id]))),
						node.gradFn!
					)
				]
			};
		case 'seed':
			return { kicker: heading, said: [words.seed] };
		case 'backward': {
			const to = trace.nodes[event.to];
			const rows = node.value.data.length;
			const said = [words.backward(node.gradFn!, name, to.name)];
			if (event.part < event.parts) said.push(words.more(event.part, event.parts, to.name));
			else if (event.parts > 1) said.push(words.complete(event.parts, to.name));
			else if (to.value.data.length === 1 && rows > 1) said.push(words.summed(to.name, rows));
			return { kicker: `${heading} · ${name} → ${to.name}`, said };
		}
		case 'accumulate': {
			const held = event.before
				? event.before.data.every((v) => v === 0)
					? 'zero'
					: 'kept'
				: 'none';
			return { kicker: heading, said: [words.accumulate[held](`${name}.grad`)] };
		}
		case 'update':
			return { kicker: heading, said: [words.update(name)] };
		case 'zero':
			return { kicker: heading, said: [words.zero(`${name}.grad`)] };
	}
}

/** How a node comes about and where its gradient comes from. */
export function nodeWords(trace: Trace, node: GraphNode, words: Words): string {
	const { name, op, requiresGrad, contributions } = node;
	const consumers = trace.nodes.filter(({ inputs }) => inputs.includes(node.id));
	const used = words.listed(consumers.map(quoted));
	if (op === null)
		return requiresGrad ? words.chosen.parameter(name, used) : words.chosen.data(name);
	if (consumers.length === 0) return words.chosen.loss(name, op);
	return words.chosen.op(name, op, contributions, used);
}
