import { expect, test } from 'vitest';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { cards } from '#lib/widgets/computation-graph/card.ts';
import { walk, type Way, wayOf } from '#lib/widgets/computation-graph/walk.ts';

const { nodes } = new Lab({ program: 'modules' }).trace(0);
const placed = cards(nodes, 'right');
const from = (name: string, way: Way) =>
	nodes[walk(placed, nodes.find((node) => node.name === name)!.id, way)].name;

test('along the flow lies the consumer, against it the nearest input', () => {
	expect(from('x', 'on')).toBe('y_hat');
	expect(from('y_hat', 'on')).toBe('loss');
	expect(from('loss', 'back')).toBe('y_hat');
	expect(from('y_hat', 'back')).toBe('model.bias');
});

test('across the flow lie the neighbours of the same rank', () => {
	expect(from('model.bias', 'after')).toBe('x');
	expect(from('x', 'after')).toBe('t');
	expect(from('x', 'before')).toBe('model.bias');
});

test('where nothing lies the walk stays', () => {
	expect(from('loss', 'on')).toBe('loss');
	expect(from('x', 'back')).toBe('x');
	expect(from('model.bias', 'before')).toBe('model.bias');
});

test('keys point with the picture', () => {
	expect(wayOf('ArrowRight', 'right')).toBe('on');
	expect(wayOf('ArrowRight', 'down')).toBe('after');
	expect(wayOf('ArrowUp', 'down')).toBe('back');
	expect(wayOf('a', 'right')).toBeNull();
});
