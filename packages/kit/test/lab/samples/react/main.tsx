import './widgets.ts';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const box = document.querySelector('#app');
if (box) createRoot(box).render(<App />);
