import { expect, test } from '@playwright/test';
import { fixtureFeed, noRecord, place } from 'rights-kit/fixtures';

const feed = fixtureFeed();

test.beforeEach(async ({ page }) => {
  await page.route('**/feed/v1/**', (route) => route.fulfill(feed.answer(route.request().url())));
});

test('the page shows one town, then another', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: place.file.town.name })).toBeVisible();

  await page.getByRole('button', { name: 'Show Clover' }).click();
  await expect(page.getByRole('heading', { name: noRecord.file.town.name })).toBeVisible();
  await expect(page.getByText('That does not mean there is none.')).toBeVisible();
});

test('the page keeps its own link while the feed is down', async ({ page }) => {
  await page.route('**/feed/v1/**', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await page.goto('/');
  await failed;
  await expect(page.getByRole('link', { name: 'The policy of this town' })).toBeVisible();
});
