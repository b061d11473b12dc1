import './widgets.ts';
import { hydrateRoot } from 'react-dom/client';
import { Page } from './Page.tsx';

const box = document.querySelector('#app');
if (box) hydrateRoot(box, <Page town="orchard-sample" />);
