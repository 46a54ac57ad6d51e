/** Dark text on white and the other way round; every text at least 4.5 : 1, every line of a chart 3 : 1. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--card:#f6f7f9;--ink:#1c2430;--soft:#515b6b;--line:#d5dbe4;--accent:#1f5fbf;--second:#a84e08;--bad:#a3201a;--good:#176b3a}
@media (prefers-color-scheme:dark){:root{--bg:#14181f;--card:#1c222b;--ink:#e8ecf2;--soft:#aab3c2;--line:#39424f;--accent:#7db0f7;--second:#f0a468;--bad:#ff9d94;--good:#74d39c}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
main,header{max-width:1080px;margin:0 auto;padding:0 20px}
header{padding-top:28px}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 4px}
h2{font-size:1.3rem;margin:40px 0 12px;padding-top:12px;border-top:2px solid var(--line)}
h3{font-size:1.05rem;margin:0 0 6px}
p{margin:0 0 10px;max-width:70ch}
.soft{color:var(--soft)}
.lead{font-size:1.1rem}
.grid{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr))}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px;min-width:0;margin:0}
.wide{grid-column:1/-1}
.tiles{display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));margin:0 0 16px;padding:0;list-style:none}
.tiles li{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 16px}
.tiles b{display:block;font-size:1.6rem;line-height:1.2;overflow-wrap:anywhere}
.tiles span{color:var(--soft);font-size:.9rem}
.act{color:var(--bad)}.steady{color:var(--good)}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
table.long{min-width:600px}
th,td{text-align:left;padding:5px 12px 5px 0;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:600;color:var(--soft);white-space:nowrap}
td.n,th.n{text-align:right;white-space:nowrap}
td.who{overflow-wrap:anywhere;min-width:11em}
td.bar{width:35%;min-width:80px}
.fill{display:block;height:12px;border-radius:2px;background:var(--accent);margin-top:5px;min-width:1px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
svg{display:block;width:100%;max-width:560px;height:auto;margin:8px auto}
svg text{font-size:12px;fill:var(--ink)}
svg text.soft{fill:var(--soft)}
svg text.strong{font-weight:600}
svg .grid{stroke:var(--line);stroke-width:1}
svg .even{stroke:var(--soft);stroke-width:1.5;stroke-dasharray:4 4}
svg .range{fill:var(--accent);opacity:.16}
svg .zero{stroke:var(--soft);stroke-width:1}
svg .whisker{stroke:var(--ink);stroke-width:1.5}
svg .mark{stroke:var(--ink);stroke-width:1.2;stroke-dasharray:3 3}
svg .move{stroke:var(--soft);stroke-width:2}
svg .tier{fill:var(--accent);stroke:var(--accent);stroke-width:1}
svg .dot{fill:var(--accent)}
svg .ring{fill:none;stroke:var(--second);stroke-width:2}
svg .curve{fill:none;stroke:var(--accent);stroke-width:2.5}
svg .second{fill:none;stroke:var(--second);stroke-width:2}
details{margin:8px 0 0}
summary{cursor:pointer;color:var(--accent)}
fieldset{border:1px solid var(--line);border-radius:8px;margin:12px 0 0;padding:10px 14px;min-width:0}
legend{font-weight:600;padding:0 6px}
.slide{display:flex;gap:12px;align-items:center;flex-wrap:wrap;margin:6px 0}
.slide input{flex:1 1 110px;min-width:0;accent-color:var(--accent);height:28px}
.slide output{min-width:2.5em;text-align:right;font-weight:600}
@media (max-width:500px){main{padding:0 12px}header{padding:16px 12px 0}.card{padding:12px}svg text{font-size:14px}
table.long,td.who,td.bar{min-width:0}.stack thead{display:none}.stack tr{display:block;padding:6px 0;border-bottom:1px solid var(--line)}
.stack td,.stack td.n{display:block;border:0;padding:0 0 0 6.5em;text-indent:-6.5em;text-align:left;white-space:normal}.stack td:empty{display:none}
.stack td::before{content:attr(data-label);display:inline-block;width:6em;padding-right:.5em;text-indent:0;color:var(--soft);vertical-align:top}
.stack td.who{padding:0;text-indent:0;font-weight:600}.stack td.who::before{content:none}}
ul.plain{margin:0;padding-left:1.2em}
footer{max-width:1080px;margin:40px auto 0;padding:16px 20px 32px;color:var(--soft);font-size:.85rem}
@page{size:A4;margin:14mm}
@media print{:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#1f5fbf;--second:#a84e08;--bad:#a3201a;--good:#176b3a}
body{font-size:10.5pt}main,header,footer{max-width:none;padding:0}h2{break-after:avoid;margin-top:22px}.card,.tiles li,svg,tr{break-inside:avoid}.mover{display:none}.scroll{overflow:visible}table{font-size:8.5pt}table.long,td.who,td.bar{min-width:0}th,td.n{white-space:normal}th,td{padding-right:6px}.grid{grid-template-columns:1fr 1fr}.tiles{grid-template-columns:repeat(4,1fr)}svg{max-width:86mm}}
`;
