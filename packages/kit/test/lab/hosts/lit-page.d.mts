import type { TemplateResult } from 'lit';

export function litPage(): TemplateResult;
