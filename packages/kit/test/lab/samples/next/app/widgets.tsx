'use client';

import '@rights-kit/elements/all.js';
import { configure } from '@rights-kit/elements';
import { useEffect, useState } from 'react';

configure({ feed: 'https://www.example.org/rights-kit/feed/v1/', allow: 'www.example.org' });

/** Registers the elements, and listens to all of them. */
export function Widgets() {
  const [host, setHost] = useState('');
  useEffect(() => {
    const onAct = (event: GlobalEventHandlersEventMap['rights-act']) => setHost(event.hostname);
    document.addEventListener('rights-act', onAct);
    return () => document.removeEventListener('rights-act', onAct);
  }, []);
  return <output>{host}</output>;
}
