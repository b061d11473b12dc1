import '@rights-kit/elements/all.js';
import { configure } from '@rights-kit/elements';

configure({ feed: 'https://www.example.org/rights-kit/feed/v1/', allow: 'www.example.org' });
