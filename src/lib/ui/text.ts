import type { Language } from '#lib/i18n/language.ts';

/** The words of the controls, in every language. */
export const text = {
	en: {
		reset: 'Reset',
		failed: 'This figure could not be drawn.',
		again: 'Try again',
		player: 'Step through the run',
		first: 'To the start',
		back: 'One back',
		play: 'Play',
		pause: 'Pause',
		forward: 'One forward',
		last: 'To the end',
		position: 'Position in the run',
		unit: 'Size of a step',
		speed: 'Speed'
	},
	zh: {
		reset: '重置',
		failed: '这幅图无法绘制。',
		again: '重试',
		player: '逐步查看训练过程',
		first: '回到开头',
		back: '后退一步',
		play: '播放',
		pause: '暂停',
		forward: '前进一步',
		last: '跳到结尾',
		position: '在训练过程中的位置',
		unit: '每次走多远',
		speed: '速度'
	}
} satisfies Record<Language, Record<string, string>>;
