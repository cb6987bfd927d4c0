import type { Language } from '#lib/i18n/language.ts';
import type { Phase } from '#lib/trace/TraceEvent.ts';

interface Words {
	units: Record<'op' | 'phase' | 'step', string>;
	undo: string;
	redo: string;
	reset: string;
	link: string;
	copied: string;
	refused: string;
	phases: Record<Phase, string>;
	start: string;
	place: (step: number, steps: number, phase: string) => string;
}

export const text: Record<Language, Words> = {
	en: {
		units: { op: 'by op', phase: 'by phase', step: 'by step' },
		undo: 'Undo',
		redo: 'Redo',
		reset: 'Reset',
		link: 'Link to this moment',
		copied: 'Copied',
		refused: 'The browser does not let the page copy: here is the link.',
		phases: {
			predict: 'predict',
			loss: 'loss',
			backward: 'backward',
			update: 'update',
			zero_grad: 'zero_grad'
		},
		start: 'start',
		place: (step, steps, phase) => `step ${step} of ${steps}, ${phase}`
	},
	zh: {
		units: { op: '按运算', phase: '按阶段', step: '按步' },
		undo: '撤销',
		redo: '重做',
		reset: '重置',
		link: '此刻的链接',
		copied: '已复制',
		refused: '浏览器不允许网页复制，链接在这里：',
		phases: {
			predict: '预测',
			loss: '损失',
			backward: '反向传播',
			update: '更新',
			zero_grad: '梯度清零'
		},
		start: '起点',
		place: (step, steps, phase) => `第 ${step} 步，共 ${steps} 步，${phase}`
	}
};
