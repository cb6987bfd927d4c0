/** o = a for `rows` rows of n that lie without gaps within a row. */
export function copy(a: usize, aRow: usize, o: usize, oRow: usize, rows: i32, n: i32): void {
	for (; rows > 0; rows--, a += aRow, o += oRow) memory.copy(o, a, n << 2);
}

/** o[j, i] = a[i, j] for a of `rows` × `columns`; blocks of 32 × 32 stay in the cache, 4 × 4 in registers. */
export function transpose(a: usize, aRow: usize, o: usize, oRow: usize, rows: i32, columns: i32): void {
	for (let i0 = 0; i0 < rows; i0 += 32)
		for (let j0 = 0; j0 < columns; j0 += 32) {
			const i1 = min(i0 + 32, rows);
			const j1 = min(j0 + 32, columns);
			let i = i0;
			for (; i + 4 <= i1; i += 4) {
				let j = j0;
				for (; j + 4 <= j1; j += 4)
					transpose4(a + i * aRow + (j << 2), aRow, o + j * oRow + (i << 2), oRow);
				for (; j < j1; j++)
					for (let l = i; l < i + 4; l++) move(a + l * aRow + (j << 2), o + j * oRow + (l << 2));
			}
			for (; i < i1; i++)
				for (let j = j0; j < j1; j++) move(a + i * aRow + (j << 2), o + j * oRow + (i << 2));
		}
}

@inline
function move(from: usize, to: usize): void {
	store<f32>(to, load<f32>(from));
}

/** A 4 × 4 block, turned by two rounds of shuffles. */
@inline
export function transpose4(a: usize, aRow: usize, o: usize, oRow: usize): void {
	const r0 = v128.load(a);
	const r1 = v128.load(a + aRow);
	const r2 = v128.load(a + 2 * aRow);
	const r3 = v128.load(a + 3 * aRow);
	const t0 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
	const t1 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
	const t2 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
	const t3 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
	v128.store(o, v128.shuffle<f32>(t0, t2, 0, 1, 4, 5));
	v128.store(o + oRow, v128.shuffle<f32>(t0, t2, 2, 3, 6, 7));
	v128.store(o + 2 * oRow, v128.shuffle<f32>(t1, t3, 0, 1, 4, 5));
	v128.store(o + 3 * oRow, v128.shuffle<f32>(t1, t3, 2, 3, 6, 7));
}
