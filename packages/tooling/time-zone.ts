/**
 * Tests run where neither the servers (UTC) nor the readers (New York) are, half an hour off the hour, so that a date which
 * slips by a zone shows. Browsers and child processes inherit it.
 */
process.env['TZ'] = 'America/St_Johns';
