/** The look of the button and the panel, as a string: the loader is one file and sets no foot outside its shadow root. */
export const widgetStyle = `
:host { --accent: #4353d0; --on-accent: #fff; all: initial; color-scheme: light dark;
  --size: var(--va-size, 60px); --offset: var(--va-offset, 20px); --layer: var(--va-layer, 2147483000); }
* { box-sizing: border-box; }

#open {
  position: fixed; bottom: var(--offset); right: var(--offset); z-index: calc(var(--layer) + 1);
  inline-size: var(--size); block-size: var(--size); padding: 13px; border: 0; border-radius: 50%;
  color: var(--on-accent); background: var(--accent); cursor: pointer;
  box-shadow: 0 2px 6px rgb(0 0 0 / .2), 0 8px 24px rgb(0 0 0 / .22);
  transition: transform .15s ease, box-shadow .15s ease;
}
#open:hover { transform: translateY(-2px); box-shadow: 0 4px 10px rgb(0 0 0 / .22), 0 12px 32px rgb(0 0 0 / .26); }
#open:active { transform: none; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
svg { display: block; inline-size: 34px; block-size: 34px; fill: currentColor; }
:host(.open) #open svg { fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; }

.badge {
  position: absolute; top: -2px; right: -2px; min-inline-size: 22px; padding: 0 6px; border-radius: 11px;
  font: 600 13px/22px system-ui, sans-serif; text-align: center; color: #fff; background: #c5221f; box-shadow: 0 0 0 2px #fff;
}

#panel {
  position: fixed; right: var(--offset); bottom: calc(var(--offset) + var(--size) + 16px); z-index: var(--layer); overflow: hidden;
  inline-size: min(400px, calc(100vw - 40px)); block-size: min(660px, calc(100vh - 116px)); block-size: min(660px, calc(100dvh - 116px));
  border-radius: 18px; background: Canvas; box-shadow: 0 2px 8px rgb(0 0 0 / .12), 0 16px 48px rgb(0 0 0 / .28);
  transform-origin: bottom right; animation: rise .18s ease-out;
}
#panel[hidden] { display: none; }
iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }
@keyframes rise { from { opacity: 0; transform: translateY(12px) scale(.98); } }

.greeting {
  position: fixed; right: var(--offset); bottom: calc(var(--offset) + var(--size) + 14px); z-index: var(--layer);
  display: flex; align-items: start; max-inline-size: min(280px, calc(100vw - 40px)); border-radius: 16px;
  color: CanvasText; background: Canvas; box-shadow: 0 2px 8px rgb(0 0 0 / .14), 0 10px 32px rgb(0 0 0 / .2); animation: rise .25s ease-out;
}
.greeting button { border: 0; border-radius: 12px; color: inherit; background: none; cursor: pointer; }
.greeting .text { padding-block: 13px; padding-inline: 16px 4px; font: 15px/1.4 system-ui, sans-serif; text-align: start; }
.greeting .dismiss { flex: none; inline-size: 32px; block-size: 32px; margin: 6px; padding: 8px; }
.greeting svg { inline-size: 16px; block-size: 16px; fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; }

:host(.left) :is(#open, #panel, .greeting) { right: auto; left: var(--offset); transform-origin: bottom left; }

@media (max-width: 480px), (max-height: 440px) {
  #panel, :host(.left) #panel { inset: 0; inline-size: 100%; block-size: 100%; border-radius: 0; }
  :host(.open.ready) #open { display: none; }
}
@media print { :host { display: none; } }
@media (prefers-reduced-motion: reduce) { #open { transition: none; } #panel, .greeting { animation: none; } }
`;
