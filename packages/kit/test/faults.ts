/* global NodeFilter, ShadowRoot, document, getComputedStyle, innerWidth -- inside page.evaluate() */
/** What is wrong with how a widget looks, in words. */
export const faults = (page, selector = 'main > *') =>
  page.evaluate((find) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = (color) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = (color) => {
      const [r, g, b] = color.slice(0, 3).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const parentOf = (node) =>
      node.assignedSlot ??
      node.parentElement ??
      (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
    const groundOf = (element) => {
      for (let node = element; node; node = parentOf(node)) {
        const color = rgba(getComputedStyle(node).backgroundColor);
        if (color[3] > 250) return color;
      }
      return getComputedStyle(document.documentElement).colorScheme === 'dark'
        ? [18, 18, 18, 255]
        : [255, 255, 255, 255];
    };
    const contrast = (one, other) => {
      const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    /** Words for screen readers alone are cut to a point. */
    const isCut = (element) => {
      for (let node = element; node; node = node.parentElement) {
        const { width } = node.getBoundingClientRect();
        if (getComputedStyle(node).overflow !== 'visible' && width <= 1) return true;
      }
      return false;
    };
    const textsIn = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      return texts;
    };
    const found = [];
    for (const widget of document.querySelectorAll(find)) {
      const name = widget.localName;
      const box = widget.getBoundingClientRect();
      if (box.width < 100 || box.height < 20) found.push(`${name} is ${box.width} × ${box.height}`);
      // Of the page's own words those that the widget shows.
      for (const node of [widget.shadowRoot, widget].flatMap(textsIn)) {
        const { parentElement: element, textContent } = node;
        if (textContent.trim() === '' || element.closest('style') || isCut(element)) continue;
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
        // A page that gives its words a ground of their own has chosen the pair.
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
