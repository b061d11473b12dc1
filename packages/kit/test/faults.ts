import type { Page } from 'puppeteer-core';

/** Visible faults of widgets, as sentences: boxes that are too small, text beyond the viewport, low contrast. */
export const faults = (page: Page, selector = 'main > *'): Promise<string[]> =>
  page.evaluate((find) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    type Color = [red: number, green: number, blue: number, alpha: number];
    const rgba = (color: string): Color => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha];
    };
    const light = ([red, green, blue]: Color): number => {
      const linear = (part: number): number => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const parentOf = (node: Element): Element | null => {
      const root = node.getRootNode();
      return node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const groundOf = (element: Element): Color => {
      for (let node: Element | null = element; node; node = parentOf(node)) {
        const color = rgba(getComputedStyle(node).backgroundColor);
        if (color[3] > 250) return color;
      }
      return getComputedStyle(document.documentElement).colorScheme === 'dark'
        ? [18, 18, 18, 255]
        : [255, 255, 255, 255];
    };
    const contrast = (one: Color, other: Color): number => {
      const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    /** Whether a text is visually hidden: clipped to a pixel, for screen readers only. */
    const isCut = (element: Element): boolean => {
      for (let node: Element | null = element; node; node = node.parentElement) {
        const { width } = node.getBoundingClientRect();
        if (getComputedStyle(node).overflow !== 'visible' && width <= 1) return true;
      }
      return false;
    };
    const textsIn = (root: Node): Text[] => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      return texts;
    };
    const found: string[] = [];
    for (const widget of document.querySelectorAll(find)) {
      const name = widget.localName;
      const box = widget.getBoundingClientRect();
      if (box.width < 100 || box.height < 20) found.push(`${name} is ${box.width} × ${box.height}`);
      // Text of the shadow root, and slotted text of the page.
      for (const node of [widget.shadowRoot!, widget].flatMap(textsIn)) {
        const { parentElement, data: textContent } = node;
        const element = parentElement!;
        if (textContent.trim() === '' || element.closest('style') || isCut(element)) continue;
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
        // The page itself chose the contrast of a slotted text that has its own background.
        const isPair = widget.contains(element) && rgba(getComputedStyle(element).backgroundColor)[3] > 250;
        if (rects.length === 0 || isPair) continue;
        const style = getComputedStyle(element);
        const ratio = contrast(rgba(style.color), groundOf(element));
        const what = `${name} “${textContent.trim().slice(0, 30)}”`;
        if (ratio < 4.5) found.push(`${what} has a contrast of ${ratio.toFixed(2)}`);
        if (parseFloat(style.fontSize) < 14) found.push(`${what} is ${style.fontSize}`);
        if (style.fontStyle === 'italic' || style.textTransform !== 'none')
          found.push(`${what} is ${style.fontStyle} ${style.textTransform}`);
        for (const { left, right } of rects)
          if (left < -1 || right > innerWidth + 1) found.push(`${what} ends at ${left} to ${right}`);
      }
    }
    return found;
  }, selector);
