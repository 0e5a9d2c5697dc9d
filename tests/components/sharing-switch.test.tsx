// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';

import { SharingSwitch } from '@/components/SharingSwitch.tsx';

function show(isStopped: boolean) {
  const [onStop, onResume] = [vi.fn(), vi.fn()];
  const root = document.createElement('div');
  render(
    <SharingSwitch name="A union" isStopped={isStopped} isBusy={false} onStop={onStop} onResume={onResume} />,
    root,
  );
  return { root, onStop, onResume };
}

describe('SharingSwitch', () => {
  it('stops with one click', () => {
    const { root, onStop, onResume } = show(false);
    root.querySelector<HTMLElement>('[data-testid="stop-sharing"]')?.click();
    expect(onStop).toHaveBeenCalledOnce();
    expect(onResume).not.toHaveBeenCalled();
  });

  it('says what being stopped means, and starts again', () => {
    const { root, onStop, onResume } = show(true);
    expect(root.textContent).toContain('Nothing more is sent');
    root.querySelector<HTMLElement>('[data-testid="resume-sharing"]')?.click();
    expect(onResume).toHaveBeenCalledOnce();
    expect(onStop).not.toHaveBeenCalled();
  });
});
