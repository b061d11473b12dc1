import './widgets.ts';
import '@rights-kit/elements/svelte';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.querySelector('#app');
if (target) mount(App, { target });
