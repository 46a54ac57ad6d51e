import { dropUncalled } from '../../tools/bundle/dropUncalled';

/** Runs a bundle that answers by its last expression. */
const run = (text: string): unknown => new Function(`return ${text}`)();

describe('Methods of packages that nobody calls', () => {
	it('are left out, and those only they called with them', () => {
		const kept = dropUncalled(
			'class Zeit{zeigeJahr(){return this.zaehleJahre()}zaehleJahre(){return 1}zeigeTag(){return 2}get spaeteStunde(){return 3}}new Zeit().zeigeTag()',
		);
		expect(kept).toBe('class Zeit{zeigeTag(){return 2}}new Zeit().zeigeTag()');
	});

	it('are left out of prototypes', () => {
		const kept = dropUncalled('(()=>{function Zeit(){}Zeit.prototype.zeigeJahr=function(){return 1};return Zeit})()');
		expect(kept).not.toContain('return 1');
		expect(run(kept)).toBeInstanceOf(Function);
	});

	it.each([
		['by a text', '(()=>{class Zeit{zeigeTag(){return 7}}return new Zeit()["zeigeTag"]()})()'],
		[
			'by a part of a text',
			'(()=>{class Zeit{zeigeTag(){return 7}}for(let n of "zeigeJahr zeigeTag".split(" "))if(new Zeit()[n])return new Zeit()[n]()})()',
		],
		['taken apart', '(()=>{class Zeit{get zeigeTag(){return 7}}let{zeigeTag:a}=new Zeit();return a})()'],
		['by JavaScript', '(()=>{class Zeit{valueOf(){return 7}}return +new Zeit()})()'],
		['by its symbol', '(()=>{class Zeit{*[Symbol.iterator](){yield 7}}return[...new Zeit()][0]})()'],
		[
			'within one that is gone',
			'(()=>{class Aussen{zeigeAussen(){return class{zeigeInnen(){return 1}}}zeigeTag(){return 7}}return new Aussen().zeigeTag()})()',
		],
	])('stay where they are called %s', (_, text) => {
		expect(run(dropUncalled(text))).toBe(7);
	});

	it('stay in classes of ours, which nodes and tools may call', () => {
		const text = 'class EngineError{zeigeTag(){return 1}}new EngineError()';
		expect(dropUncalled(text)).toBe(text);
	});
});
