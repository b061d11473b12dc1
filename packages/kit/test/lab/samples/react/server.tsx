import './widgets.ts';
import { renderToString } from 'react-dom/server';
import { Page } from './Page.tsx';

export const renderPage = (town: string): string => renderToString(<Page town={town} />);
