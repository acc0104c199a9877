#include "core/export/html.h"

namespace frise {

QByteArray htmlStyle()
{
    return R"css(:root{--base:#fff;--alt:#f7f7f5;--ink:#1d2126;--ink2:#565d66;--rule:#7f868e;--line:#d5d7d8;--acc:#2f6db5;
--k0:#2458a8;--k1:#b5440c;--k2:#0b6b60;--k3:#33383e}
@media (prefers-color-scheme:dark){:root{--base:#1e2023;--alt:#24272a;--ink:#ecedee;--ink2:#b4bac1;--rule:#757c85;
--line:#3c4045;--acc:#5e9be6;--k0:#7fb0ff;--k1:#ff9d66;--k2:#5ccdbb;--k3:#e2e5e8}}
*{box-sizing:border-box}
body{margin:0;background:var(--base);color:var(--ink);font:15px/1.5 Inter,Cantarell,"Noto Sans","DejaVu Sans",sans-serif}
header,main,#hint{max-width:72rem;margin:0 auto;padding:0 20px}
h1{font:700 28px/1.2 "Charis SIL","Noto Serif",Georgia,serif;margin:24px 0 6px}
h2{border-bottom:1px solid var(--rule);padding-bottom:4px;margin:32px 0 8px;font-size:18px}
h3{font-size:15px;margin:18px 0 4px}
#timeline{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);margin:14px 0}
canvas{display:block;width:100%;touch-action:none;cursor:grab}
#hint{color:var(--ink2);font-size:12px;padding-top:4px;padding-bottom:4px}
.events,.sources{padding-left:0;list-style:none}
.sources{counter-reset:s}
.sources li{counter-increment:s;padding:3px 0 3px 2.6em;text-indent:-2.6em}
.sources li::before{content:"[" counter(s) "] ";display:inline-block;width:2.6em;text-indent:0;color:var(--ink2)}
.events li{display:flex;gap:1em;border-left:3px solid var(--line);padding:3px 0 3px 12px;margin:2px 0}
.events li.k0{border-color:var(--k0)}.events li.k1{border-color:var(--k1)}
.events li.k2{border-color:var(--k2)}.events li.k3{border-color:var(--k3)}
.events li.c2,.events li.c3,.events li.c4,.events li.c5{border-left-style:dotted}
.events li.here{outline:2px solid var(--acc);outline-offset:2px}
.date{flex:0 0 12em;color:var(--ink2)}
@media (max-width:40rem){.events li{display:block}}
.meta,.ref{color:var(--ink2);font-size:13px}
a{color:var(--acc)}
blockquote{margin:14px 0;padding-left:12px;border-left:3px solid var(--k2)}
blockquote.indirect{border-left-style:dashed}
blockquote p{font:17px/1.5 "Charis SIL","Noto Serif",Georgia,serif;margin:0}
li,blockquote p,h1{overflow-wrap:anywhere}
@media print{#timeline{display:none}}
)css";
}

QByteArray htmlScript()
{
    return R"js("use strict";
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const events = data.events;
  if (!events.length) return;
  const section = document.getElementById("timeline");
  section.hidden = false;
  const canvas = document.getElementById("canvas");
  const context = canvas.getContext("2d");
  const head = 112, axisHeight = 44, rowHeight = 22, maximumRows = 12;
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue("--" + name).trim();
  let first = Infinity, last = -Infinity;
  for (const e of events) { first = Math.min(first, e.a); last = Math.max(last, e.b + 1); }
  const sorted = events.map((e) => e.b).sort((x, y) => x - y);
  // Open on the stretch that holds most events; the rest is a drag away.
  let from = sorted[Math.floor(sorted.length * 0.05)] - 2, to = sorted[Math.floor(sorted.length * 0.98)] + 3;
  const air = (to - from) * 0.04; // so that no sign is cut by an edge
  from -= air; to += air;
  let width = 0, hits = [], drag = null, hover = null;
  const day = (n) => new Date((n - 2440587.5 + 0.5) * 86400000);
  const number = (d) => Math.floor(d.getTime() / 86400000) + 2440588;
  const x = (d) => head + (d - from) / (to - from) * (width - head);
  const format = (d, options) => new Intl.DateTimeFormat(data.locale, Object.assign({ timeZone: "UTC" }, options)).format(d);

  function ticks() {
    const perDay = (width - head) / (to - from), out = [];
    let d = day(Math.floor(from));
    if (perDay >= 22) {
      for (let n = Math.floor(from); n < to; n++) out.push([n, String(day(n).getUTCDate()), 0.5]);
    } else if (perDay * 28 >= 40) {
      d = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), 1));
      for (; number(d) < to; d = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 1, 1)))
        out.push([number(d), format(d, { month: "short" }), 0]);
    } else {
      const step = Math.max(1, Math.ceil(50 / (perDay * 365)));
      for (let y = Math.floor(d.getUTCFullYear() / step) * step; number(new Date(Date.UTC(y, 0, 1))) < to; y += step)
        out.push([number(new Date(Date.UTC(y, 0, 1))), String(y), 0]);
    }
    return out;
  }

  function silhouette(k, r) {
    context.beginPath();
    if (k === 0) context.arc(0, 0, r, 0, 7);
    else if (k === 1) { context.moveTo(0, -r * 1.15); context.lineTo(r * 1.16, r * 0.87); context.lineTo(-r * 1.16, r * 0.87); context.closePath(); }
    else if (k === 2) { context.rect(-r * 1.18, -r, r * 2.36, r * 1.6); context.moveTo(-r * 0.8, r * 0.6); context.lineTo(-r * 0.8, r * 1.15); context.lineTo(-r * 0.2, r * 0.6); }
    else context.rect(-r * 0.87, -r * 0.87, r * 1.74, r * 1.74);
  }

  function mark(e, px, y, hollow) {
    const c = colour("k" + e.k);
    context.save();
    context.translate(px, y);
    context.lineWidth = 1.5;
    context.strokeStyle = c;
    context.fillStyle = hollow || e.c !== 0 ? colour("base") : c;
    if (e.c === 2) {
      context.setLineDash([2, 1.6]);
      context.beginPath(); context.moveTo(0, -7); context.lineTo(7, 0); context.lineTo(0, 7); context.lineTo(-7, 0); context.closePath();
    } else {
      if (e.m) context.setLineDash([3, 2]);
      silhouette(e.k, hollow ? 4.6 : 5.5);
    }
    context.fill(); context.stroke();
    context.setLineDash([]);
    context.beginPath();
    if (e.c === 1 || e.c === 2) { context.fillStyle = c; context.arc(0, 0, e.c === 1 ? 2.4 : 1.9, 0, 7); context.fill(); }
    if (e.c === 3) { context.moveTo(-3.4, 0); context.lineTo(3.4, 0); }
    if (e.c === 4) { context.moveTo(0, -3); context.lineTo(0, 3.4); }
    if (e.c === 5) { context.moveTo(-8, 8); context.lineTo(8, -8); }
    context.stroke();
    context.restore();
  }

  function sign(e, y) {
    const x0 = x(e.a), x1 = x(e.b + 1), c = colour("k" + e.k);
    context.strokeStyle = c; context.lineWidth = 1.5;
    let left = x0, right = x1, middle = (x0 + x1) / 2;
    if (e.o) {
      const edge = e.o < 0 ? x1 : x0, end = edge + e.o * 44;
      context.beginPath(); context.moveTo(edge, y - 5); context.lineTo(edge, y + 5); context.moveTo(edge, y); context.lineTo(end, y);
      for (let i = 0; i < 3; i++) { const t = end + e.o * (6 + 5 * i); context.moveTo(t - e.o * 4, y - 4); context.lineTo(t, y); context.lineTo(t - e.o * 4, y + 4); }
      context.stroke();
      middle = edge + e.o * 19; left = Math.min(edge, end + e.o * 18); right = Math.max(edge, end + e.o * 18);
      mark(e, middle, y, true);
    } else if (e.v) {
      if (right - left < 22) { left = middle - 11; right = middle + 11; }
      context.beginPath(); context.moveTo(left, y - 5); context.lineTo(left, y + 5); context.moveTo(right, y - 5); context.lineTo(right, y + 5);
      context.moveTo(left, y); context.lineTo(right, y); context.stroke();
      mark(e, middle, y, true);
    } else if (e.a === e.b) {
      mark(e, middle, y, false); left = middle - 8; right = middle + 8;
    } else {
      context.fillStyle = e.c === 0 && !e.u ? c : colour("base");
      if (e.c === 2) context.setLineDash([2, 1.6]); else if (e.m) context.setLineDash([3, 2]);
      context.fillRect(left, y - 5, Math.max(4, right - left), 10); context.strokeRect(left, y - 4.25, Math.max(4, right - left), 8.5);
      context.setLineDash([]);
      if (e.c !== 0) mark(e, middle, y, true);
    }
    if (e.u) { context.fillStyle = c; context.font = "600 11px sans-serif"; context.fillText("?", right + 3, y - 1); right += 10; }
    return [left, right];
  }

  // Where a sign will stand, without drawing it.
  function reach(e) {
    const x0 = x(e.a), x1 = x(e.b + 1), m = (x0 + x1) / 2;
    if (e.o < 0) return [x1 - 64, x1];
    if (e.o > 0) return [x0, x0 + 64];
    const half = Math.max((x1 - x0) / 2, e.v ? 11 : 8);
    return [m - half, m + half + (e.u ? 10 : 0)];
  }

  function layout() {
    const lanes = [];
    context.font = "12px Inter, Cantarell, 'Noto Sans', 'DejaVu Sans', sans-serif";
    for (let k = 0; k < 4; k++) {
      const rows = [], placed = [];
      let hidden = 0;
      const visible = events.filter((e) => e.k === k && e.b + 1 > from && e.a < to);
      visible.sort((p, q) => q.p - p.p || p.a - q.a || p.i - q.i);
      for (const e of visible.slice(0, 2000)) {
        let text = e.t.length > 52 ? e.t.slice(0, 51) + "…" : e.t;
        if (e.m) text = "~ " + text;
        const w = context.measureText(text).width;
        const [l, r] = reach(e);
        const sides = e.o < 0 ? [l - 6 - w, r + 6] : [r + 6, l - 6 - w];
        let done = false;
        for (let row = 0; row < maximumRows && !done; row++) {
          rows[row] = rows[row] || [];
          for (const at of sides) {
            if (at < head + 4 || at + w > width - 4) continue;
            const a = Math.min(l, at) - 4, b = Math.max(r, at + w) + 4;
            if (rows[row].some((t) => t[0] < b && t[1] > a)) continue;
            rows[row].push([a, b]);
            placed.push({ e, row, at, text, w });
            done = true;
            break;
          }
        }
        if (!done) hidden++;
      }
      hidden += Math.max(0, visible.length - 2000);
      if (visible.length || events.some((e) => e.k === k))
        lanes.push({ k, placed, hidden, count: visible.length, height: Math.max(2, rows.filter((t) => t.length).length) * rowHeight + 10 });
    }
    return lanes;
  }

  function draw() {
    const ratio = window.devicePixelRatio || 1;
    width = canvas.clientWidth;
    const lanes = layout();
    const height = axisHeight + lanes.reduce((sum, lane) => sum + lane.height, 0);
    canvas.style.height = height + "px";
    canvas.width = width * ratio; canvas.height = height * ratio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = colour("base"); context.fillRect(0, 0, width, height);
    context.textBaseline = "alphabetic";
    const perDay = (width - head) / (to - from);
    context.font = "600 12px Inter, sans-serif"; context.fillStyle = colour("ink");
    const options = perDay >= 22 ? { month: "long", year: "numeric" } : { year: "numeric" };
    if (perDay * 28 >= 40) context.fillText(format(day(Math.floor(from)), options), head + 6, 16);
    for (const [n, text, shift] of ticks()) {
      const px = x(n);
      if (px < head) continue;
      const d = day(n), strong = d.getUTCDate() === 1 && (perDay >= 22 || d.getUTCMonth() === 0);
      context.strokeStyle = colour(strong ? "rule" : "line"); context.lineWidth = 1;
      if (perDay < 22 || d.getUTCDay() === 1 || strong) {
        context.beginPath(); context.moveTo(Math.floor(px) + 0.5, strong ? 0 : axisHeight); context.lineTo(Math.floor(px) + 0.5, height); context.stroke();
      }
      if (strong && px > head + 130) { context.font = "600 12px Inter, sans-serif"; context.fillStyle = colour("ink"); context.fillText(format(d, options), px + 6, 16); }
      context.font = "11px Inter, sans-serif"; context.fillStyle = colour("ink2");
      context.fillText(text, shift ? px + perDay / 2 - context.measureText(text).width / 2 : px + 4, 37);
    }
    hits = [];
    let top = axisHeight;
    for (const lane of lanes) {
      context.strokeStyle = colour("line");
      context.beginPath(); context.moveTo(0, Math.floor(top) + 0.5); context.lineTo(width, Math.floor(top) + 0.5); context.stroke();
      context.save();
      context.beginPath(); context.rect(head, top, width - head, lane.height); context.clip();
      for (const p of lane.placed) {
        const y = top + 5 + p.row * rowHeight + rowHeight / 2;
        const [l, r] = sign(p.e, y);
        context.font = (hover === p.e ? "600 " : "") + "12px Inter, Cantarell, 'Noto Sans', 'DejaVu Sans', sans-serif";
        context.fillStyle = colour("base"); context.fillRect(p.at - 2, y - 8, p.w + 4, 16);
        context.fillStyle = colour(p.e.c === 5 ? "ink2" : "ink"); context.fillText(p.text, p.at, y + 4);
        hits.push([Math.min(l, p.at), y - 11, Math.max(r, p.at + p.w), y + 11, p.e]);
      }
      context.restore();
      context.fillStyle = colour("alt"); context.fillRect(0, top + 1, head, lane.height - 1);
      mark({ k: lane.k, c: 0 }, 16, top + 17, false);
      context.fillStyle = colour("ink"); context.font = "600 12px Inter, sans-serif"; context.fillText(data.lanes[lane.k], 30, top + 21);
      context.fillStyle = colour("ink2"); context.font = "11px Inter, sans-serif";
      context.fillText(lane.count + (lane.hidden ? " (+" + lane.hidden + ")" : ""), 30, top + 37);
      top += lane.height;
    }
  }

  let pending = false;
  function refresh() {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => { pending = false; draw(); });
  }
  function hit(event) {
    const box = canvas.getBoundingClientRect(), px = event.clientX - box.left, py = event.clientY - box.top;
    const found = hits.find((h) => px >= h[0] && px <= h[2] && py >= h[1] && py <= h[3]);
    return found ? found[4] : null;
  }
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const at = from + (event.offsetX - head) / (width - head) * (to - from);
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      const shift = (event.deltaX || event.deltaY) / (width - head) * (to - from);
      from += shift; to += shift;
    } else {
      const factor = Math.exp(event.deltaY * 0.0015);
      const a = at - (at - from) * factor, b = at + (to - at) * factor;
      if (b - a > 0.5 && b - a < 200000) { from = a; to = b; }
    }
    refresh();
  }, { passive: false });
  canvas.addEventListener("pointerdown", (event) => { drag = { x: event.clientX, moved: false }; canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener("pointermove", (event) => {
    if (drag) {
      const shift = (event.clientX - drag.x) / (width - head) * (to - from);
      if (Math.abs(event.clientX - drag.x) > 2) drag.moved = true;
      from -= shift; to -= shift; drag.x = event.clientX;
      refresh();
      return;
    }
    const e = hit(event);
    if (e !== hover) { hover = e; canvas.title = e ? e.t + "\n" + e.d : ""; canvas.style.cursor = e ? "pointer" : "grab"; refresh(); }
  });
  canvas.addEventListener("pointerup", (event) => {
    const moved = drag && drag.moved;
    drag = null;
    const e = moved ? null : hit(event);
    if (!e) return;
    for (const old of document.querySelectorAll(".here")) old.classList.remove("here");
    const item = document.getElementById("event-" + e.i);
    item.classList.add("here");
    item.scrollIntoView({ block: "center" });
  });
  window.addEventListener("resize", refresh);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", refresh);
  draw();
})();
)js";
}

} // namespace frise
