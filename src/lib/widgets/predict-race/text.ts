import type { Language } from '#lib/i18n/language.ts';

interface Words {
	cost: {
		question: string;
		options: readonly [string, string, string, string];
		why: (few: string, many: string, ratio: string) => string;
	};
	order: {
		question: (big: string) => string;
		equal: string;
		first: string;
		second: string;
		why: (left: string, right: string) => string;
	};
}

export const text: Record<Language, Words> = {
	en: {
		cost: {
			question:
				'On the CPU, a training step on 1,000,000 points: how long does it take, compared with a step on 100 points, with 10,000 times fewer?',
			options: [
				'about as long',
				'about 10 times as long',
				'about 1,000 times as long',
				'10,000 times as long'
			],
			why: (few, many, ratio) =>
				`Measured here just now: ${few} steps per second with 100 points, ${many} with 1,000,000. A step takes ${ratio} times as long.`
		},
		order: {
			question: (big) => `In float32: (${big} + 1) + 1, and ${big} + (1 + 1). Which is larger?`,
			equal: 'they are equal',
			first: 'the first',
			second: 'the second',
			why: (left, right) =>
				`The first is ${left}, the second ${right}. Float32 has 24 bits for the digits, and from this number on it steps in twos: adding 1 falls between two steps and is rounded away, twice.`
		}
	},
	zh: {
		cost: {
			question:
				'在 CPU 上，1,000,000 个点的一步训练，要花 100 个点（少 10,000 倍）的一步的多少时间？',
			options: ['差不多一样', '10 倍左右', '1,000 倍左右', '10,000 倍'],
			why: (few, many, ratio) =>
				`刚刚在这里测得：100 个点每秒 ${few} 步，1,000,000 个点每秒 ${many} 步。一步的时间是 ${ratio} 倍。`
		},
		order: {
			question: (big) => `用 float32 计算 (${big} + 1) + 1 和 ${big} + (1 + 1)，哪一个大？`,
			equal: '一样大',
			first: '第一个',
			second: '第二个',
			why: (left, right) =>
				`第一个是 ${left}，第二个是 ${right}。float32 用 24 位二进制存数字，从这个数起只能两个两个地往上走：加 1 落在两格之间，被舍掉了，而且舍了两次。`
		}
	}
};
