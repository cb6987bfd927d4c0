import { expect, test } from 'vitest';
import { MT19937 } from '#lib/engine/random/mt19937.ts';

test('the reference stream of the authors comes out for their key', () => {
	const generator = MT19937.fromArray([0x123, 0x234, 0x345, 0x456]);
	const words = Array.from({ length: 5 }, () => generator.nextUint32());
	expect(words).toEqual([1067595299, 955945823, 477289528, 4107218783, 4228976476]);
});

test('the ten thousandth word after the default seed is the one the C++ standard demands', () => {
	const words = new MT19937().fill(new Uint32Array(10000));
	expect(words[9999]).toBe(4123659995);
});

test('filling gives the same words as drawing one by one, across blocks', () => {
	const one = new MT19937(7);
	const many = new MT19937(7);
	one.nextUint32();
	many.nextUint32();
	const filled = many.fill(new Uint32Array(1500));
	expect(Array.from(filled, () => one.nextUint32())).toEqual([...filled]);
	expect(one.nextUint32()).toBe(many.nextUint32());
});

test('a state goes back to its place and is not disturbed by later draws', () => {
	const generator = new MT19937(11);
	generator.fill(new Uint32Array(700));
	const { state } = generator;
	const drawn = [...generator.fill(new Uint32Array(1300))];
	generator.state = state;
	expect([...generator.fill(new Uint32Array(1300))]).toEqual(drawn);
});

test('only the low 32 bits of a seed matter', () => {
	expect(new MT19937(2 ** 32 + 5).nextUint32()).toBe(new MT19937(5).nextUint32());
});

test('an empty key and a broken state are refused', () => {
	expect(() => MT19937.fromArray([])).toThrow('at least one word');
	expect(() => {
		new MT19937().state = { words: new Uint32Array(3), index: 0 };
	}).toThrow('624 words');
});
