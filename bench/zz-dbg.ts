import { readRows, inFold, readBytes } from '/work/main/bench/src/logs/read-cases.js';
import { parseStackTrace, understandLog } from '/work/main/packages/logs/src/index.js';
import { crashFigures, topOf } from '/work/main/bench/src/logs/stack-trace-crashes.js';
import { framesFigures, lineFigures, javaFigures } from '/work/main/bench/src/logs/stack-trace-frames.js';
import { inChunks } from '/work/main/bench/src/logs/predict-excerpt.js';
const D='/work/shared/data/stacktraces/'; const which=process.argv[2]; const fold=(process.argv[3]??'tune') as any;
const s=(f:any)=>f&&`${f.function}|${f.file??''}:${f.line??''}:${f.column??''}${f.inProject?' *':''}${f.module?' m='+f.module:''}`;
if(which==='frames') for(const r of inFold(readRows<any>(D+'frames/dev','traces'),fold)){const t=parseStackTrace(r.text);const f=framesFigures(r,t);if(f.wholeTraces!==1){console.log('###',r.id,JSON.stringify(f));if(fold==='tune'){console.log(r.text.slice(0,1200));console.log(t.map(x=>x.language+' '+x.exception+'\n   '+x.frames.map(s).join('\n   ')).join('\n'));console.log(r.frames.slice(0,8).map(s).join('\n'))}}}
if(which==='js') for(const r of readRows<any>(D+'js-lines/dev','lines').filter(r=>inFold([{id:r.line}],fold).length)){const t=parseStackTrace(r.line);if(lineFigures(r,t).fileLineFunction!==1)console.log(JSON.stringify(r),s(t[0]?.frames[0]))}
if(which==='java') for(const r of inFold(readRows<any>(D+'java/dev','traces'),fold)){const t=parseStackTrace(r.text);console.log(JSON.stringify(javaFigures(r,t)),t.length)}
if(which==='crash') for(const r of inFold(readRows<any>(D+'clusterfuzz/dev','expected'),fold)){const log=readBytes(D+'clusterfuzz/dev/'+r.log);const t=(await understandLog(inChunks(log),{redact:false})).stackTraces;const f=crashFigures(r,log.toString('utf8'),t);if(f.topFrame===0){console.log('###',r.id,JSON.stringify(f),(r.state_frames??[]).slice(0,2).map((x:string)=>x.slice(0,70)),'GOT',t.length,t.map(x=>x.language+'@'+x.firstLine+'-'+x.lastLine+' '+s(topOf(x))).slice(0,3).join(' ;; ').slice(0,400));if(process.argv[4])console.log(t.slice(0,2).map(x=>x.frames.slice(0,12).map(s).join('\n      ')).join('\n  --\n'))}}
