/**
 * The time zone of the tests: neither that of servers (UTC) nor of readers (New York), with an offset of half an hour, so that tests
 * detect dates in a wrong zone. Browsers and child processes inherit it.
 */
process.env['TZ'] = 'America/St_Johns';
