/** January to December as people write them; abbreviations are the first three letters where they say which month it is. */
export const MONTHS: Readonly<Record<string, string>> = {
	english: 'january february march april may june july august september october november december',
	german: 'januar februar märz april mai juni juli august september oktober november dezember',
	french: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
	spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
	italian: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
	portuguese: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
	dutch: 'januari februari maart april mei juni juli augustus september oktober november december',
	polish: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
	swedish: 'januari februari mars april maj juni juli augusti september oktober november december',
	danish: 'januar februar marts april maj juni juli august september oktober november december',
	turkish: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
};
