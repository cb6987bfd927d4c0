import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { failures } from '../support/operators.ts';

const files = readdirSync(new URL('../reference/extremes', import.meta.url));

test.each(files.map((file) => basename(file, '.json')))(
	'among infinities and NaN %s answers as PyTorch does',
	(op) => expect(failures(op, 'extremes')).toEqual([])
);
