/** A plain agent desk: enough to look at home, nothing copied. */
export const STYLE = `
:root{--bg:#fff;--soft:#f6f7f8;--line:#dfe3e6;--ink:#1f2d37;--dim:#5d6c78;--accent:#17494d}
[data-theme=dark]{--bg:#151a1e;--soft:#1c2328;--line:#323c44;--ink:#e4e9ed;--dim:#9aa7b1;--accent:#8fd0c8}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--ink);font:14px/1.45 system-ui,sans-serif;height:100vh;display:flex;flex-direction:column}
a{color:inherit;text-decoration:none}.top{display:flex;align-items:center;gap:12px;border-bottom:1px solid var(--line);background:var(--soft);height:48px;padding:0 16px}
.home{font-weight:650;color:var(--accent)}.top nav{display:flex;gap:4px;flex:1;overflow:hidden}.me{color:var(--dim)}
.tab{display:flex;flex-direction:column;max-width:190px;padding:4px 10px;border:1px solid var(--line);border-radius:6px;font-size:12px;line-height:1.25}
.tab span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.tab [data-test-id=header-tab-subtitle]{color:var(--dim)}
.tab[data-entity-is-selected=true]{background:var(--bg);border-color:var(--accent)}
.below{flex:1;display:flex;min-height:0}.side{width:190px;border-inline-end:1px solid var(--line);background:var(--soft);padding:12px 8px;display:flex;flex-direction:column;gap:2px}
.side a{padding:6px 10px;border-radius:6px}.side a:hover{background:var(--line)}main{flex:1;min-width:0;overflow:auto}
.view{padding:16px 20px}.view h1{font-size:18px;margin:0 0 12px}.view h1 span{font-size:13px;font-weight:400;color:var(--dim)}
table{border-collapse:collapse;width:100%;font-size:13px}th{text-align:start;color:var(--dim);font-weight:500}th,td{padding:9px 8px;border-bottom:1px solid var(--line);white-space:nowrap}
td[data-test-id=ticket-table-cells-subject]{white-space:normal;font-weight:500}tr:hover td{background:var(--soft)}
.status{display:inline-block;border-radius:4px;padding:1px 7px;font-size:12px;background:#87929d;color:#fff}.new{background:#ffb648;color:#3b2600}.open{background:#c72a1c}.pending{background:#3091ec;color:#08243d}.hold{background:#2f3941}.solved,.closed{background:#6b7c88}
.ticket-panes-grid-layout{display:flex;height:100%}.properties{width:250px;border-inline-end:1px solid var(--line);padding:16px}.property{margin-bottom:14px}
.property label{display:block;color:var(--dim);font-size:12px}.tag{background:var(--line);border-radius:4px;padding:0 6px;margin-inline-end:4px}
.conversation{flex:1;min-width:0;display:flex;flex-direction:column}.omni-header{padding:14px 20px;border-bottom:1px solid var(--line)}
.omni-header input{width:100%;border:0;background:none;color:inherit;font:600 17px system-ui,sans-serif;padding:0}.meta{color:var(--dim);display:flex;gap:10px;margin-top:6px;align-items:center}
.log{flex:1;overflow:auto;padding:8px 20px}article{padding:12px 0;border-bottom:1px solid var(--line)}article header{color:var(--dim);font-size:13px}article header a{color:var(--ink);font-weight:600}
[type=internal]{background:#fff6df;color:#3d3209;padding:6px 10px;border-radius:6px}[data-theme=dark] [type=internal]{background:#463c1b;color:#f1e5bd}
footer{border-top:1px solid var(--line);padding:12px 20px;display:flex;justify-content:space-between;color:var(--dim)}`;

/** A link inside the desk changes the address first and the page a moment later, as such apps do. */
export const SCRIPT = `
async function show(path){
  const answer = await fetch(path, { headers: { accept: 'text/html' } });
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.querySelector('#main_panes').replaceChildren(...next.querySelector('#main_panes').childNodes);
  document.querySelector('[data-test-id="header-tablist"]').replaceChildren(...next.querySelector('[data-test-id="header-tablist"]').childNodes);
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/agent/"]');
  if (!link || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  history.pushState({}, '', link.getAttribute('href'));
  show(location.pathname);
});
addEventListener('popstate', () => show(location.pathname));`;
