// The words of a change, by the user's own hand. The gate reads along and says what the résumé does
// not cover; it advises, and the user decides.

import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Change, Verification } from '../../src/wire/types.ts';
import { verifyEdit } from '../engine/engine.ts';
import { asDecided, reword } from '../state/decisions.ts';
import { finished } from '../state/session.ts';
import { strings } from '../strings.ts';

interface Props {
  readonly change: Change;
  readonly number: number;
  readonly open: Signal<boolean>;
}

const pauseMs = 250; // after the last key

export function HandEdit({ change, number, open }: Props) {
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    open.value = false;
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (open.value) return <Editor change={change} number={number} close={close} />;
  return (
    <button
      type="button"
      class="link edit"
      ref={opener}
      aria-label={strings.editThis(number)}
      onClick={() => {
        open.value = true;
      }}
    >
      {strings.edit}
    </button>
  );
}

function Editor({ change, number, close }: { change: Change; number: number; close: () => void }) {
  const words = useSignal(asDecided(change).after);
  const advice = useSignal<Verification | undefined>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  useSignalEffect(() => {
    const done = finished.value;
    const text = words.value;
    if (!done) return undefined;
    advice.value = undefined;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      const edited = done.result.apply([{ ...change, after: text, status: 'accept' }]);
      verifyEdit(done.resume, edited, controller.signal).then(
        (verification) => {
          advice.value = verification;
        },
        () => undefined, // another word came, or the engine is gone
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  });
  return (
    <div class="hand-edit">
      <textarea
        ref={field}
        rows={Math.min(8, 2 + Math.floor(words.value.length / 70))}
        aria-label={strings.editField(number)}
        value={words.value}
        onInput={(event) => {
          words.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      />
      <Advice advice={advice.value} />
      <div class="toolbar">
        <button
          type="button"
          class="primary"
          onClick={() => {
            reword(change, words.value);
            close();
          }}
        >
          {strings.useWording}
        </button>
        <button type="button" onClick={close}>
          {strings.leaveWording}
        </button>
      </div>
    </div>
  );
}

function Advice({ advice }: { advice: Verification | undefined }) {
  const found = advice?.findings ?? [];
  return (
    <p class={found.length > 0 ? 'notice strong' : 'soft'} role="status" aria-live="polite">
      {!advice && strings.checking}
      {advice && found.length === 0 && strings.covered}
      {found.length > 0 && `${strings.notCovered} ${[...new Set(found.map(({ why }) => why))].join(' ')}`}
    </p>
  );
}
