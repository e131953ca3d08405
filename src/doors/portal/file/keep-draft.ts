/**
 * Keeps an unsent draft on the device for a day, where JavaScript runs; ID numbers never, and no answer to a call, which is another letter.
 * Everything works without it, because the form carries the draft from step to step. Inline and fixed, so that the policy can name it by
 * its hash.
 */
export const keepDraft = `(()=>{const k='xinqiao-draft',f=document.getElementById('filing'),not=['idNumber','key','office','via','at'];if(!f||f.elements.call?.value)return
const all=()=>[...f.elements].filter(e=>e.name&&e.tagName!=='BUTTON'&&e.type!=='file'&&!not.includes(e.name))
const keep=()=>{const d={};for(const e of all()){if(e.type==='radio'){if(e.checked)d[e.name]=e.value}else d[e.name]=e.type==='checkbox'?(e.checked?e.value:''):e.value}
try{localStorage.setItem(k,JSON.stringify({at:Date.now(),d}))}catch{}}
const put=d=>{for(const e of all()){const v=d[e.name]??'';if(e.type==='radio')e.checked=e.value===v;else if(e.type==='checkbox')e.checked=e.value===v;else e.value=v}}
let was;try{was=JSON.parse(localStorage.getItem(k))}catch{}
const r=document.getElementById('restored')
if('fresh' in f.dataset&&was&&Date.now()-was.at<864e5&&was.d.text){put(was.d);if(r){r.hidden=false;r.querySelector('button').onclick=()=>{localStorage.removeItem(k);put({purpose:'request'});r.hidden=true}}}
else if(!('fresh' in f.dataset))keep()
f.addEventListener('input',keep)})()`

/** After sending, nothing of it stays on the device. */
export const forgetDraft = `try{localStorage.removeItem('xinqiao-draft')}catch{}`
