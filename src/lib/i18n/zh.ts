import type { Words } from './en.ts';

/** The words of the pages' frame, in Chinese. */
export const zh: Words = {
	site: 'Downhill',
	skip: '跳到正文',
	onThisPage: '本页内容',
	lessons: '课程',
	lessonNumber: (n) => `第 ${n} 课`,
	minutes: (n) => `${n} 分钟`,
	previous: '上一课',
	next: '下一课',
	pages: '上一课与下一课',
	begin: '从第一课开始',
	languages: '语言',
	theme: '切换浅色与深色',
	title: '亲手推着模型学习',
	description: '一步一步看清模型怎样学习：拖动直线、误差和斜率，同时对照真正的 PyTorch 训练代码。',
	promise:
		'抓住直线，感受误差的拉扯，沿着斜率一路下山；旁边就是做同一件事的 PyTorch 代码，一行一行读懂它。',
	notFound: '这个地址没有页面。',
	broken: '这一页无法显示。',
	toContents: '回到目录'
};
