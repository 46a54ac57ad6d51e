import { keepAsked } from '../../tools/bundle/keepAsked';

const shorten = (text: string, ...outside: string[]) => keepAsked(new Map([['zahl.js', text]]), outside).get('zahl.js');

describe('Of a package, methods nobody outside reaches', () => {
	it('are left out, also where others call methods of that name on something else', () => {
		const text = 'class Zahl{min(){return Math.max(1,2)}plus(){return this.um()}um(){return 1}log(){return 2}}';
		expect(shorten(text, 'zahl.plus(1)')).toBe('class Zahl{plus(){return this.um()}um(){return 1}}');
	});

	it('are left out of prototypes and classes', () => {
		const text = 'Zahl.prototype.min=function min(){};Zahl.plus=function plus(a){return a.um()};Zahl.prototype.um=f;';
		expect(shorten(text, 'Zahl.plus(z)')).toBe('Zahl.plus=function plus(a){return a.um()};Zahl.prototype.um=f;');
	});

	it('stay where the package itself reaches them as it is loaded, or by a text', () => {
		const text = 'class Zahl{min(){}plus(){}log(){}}new Zahl().min();export const names=["plus"];';
		expect(shorten(text)).toBe('class Zahl{min(){}plus(){}}new Zahl().min();export const names=["plus"];');
	});
});
