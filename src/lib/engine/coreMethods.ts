import { backward } from './autograd/backward.ts';
import { install } from './install.ts';
import { add, add_ } from './ops/add.ts';
import { clone, contiguous } from './ops/clone.ts';
import { detach } from './ops/detach.ts';
import { div, div_ } from './ops/div.ts';
import { expand } from './ops/expand.ts';
import { copy_, fill_, zero_ } from './ops/fill.ts';
import { matmul } from './ops/matmul.ts';
import { mean } from './ops/mean.ts';
import { mul, mul_ } from './ops/mul.ts';
import { narrow } from './ops/narrow.ts';
import { neg } from './ops/neg.ts';
import { pow } from './ops/pow.ts';
import { square } from './ops/square.ts';
import { sub, sub_ } from './ops/sub.ts';
import { sum } from './ops/sum.ts';
import { to } from './ops/to.ts';
import { t, transpose } from './ops/transpose.ts';
import { reshape, view } from './ops/view.ts';

// What a linear regression and its derivatives call. The tests of lab and trace run on no more than these.
install({
	add,
	add_,
	backward,
	clone,
	contiguous,
	copy_,
	detach,
	div,
	div_,
	expand,
	fill_,
	matmul,
	mean,
	mul,
	mul_,
	narrow,
	neg,
	pow,
	reshape,
	square,
	sub,
	sub_,
	sum,
	t,
	to,
	transpose,
	view,
	zero_
});
