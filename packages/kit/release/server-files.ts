/** Configuration files for web servers, made from the same rules: `nginx.conf` and `_headers`. */
import { SHARED_HEADERS, type Headers, type Rule, type Rules } from './headers.ts';

const GENERATED = '# Made by the build; see docs/partners/versions.md.';

/** A quoted string of nginx. Patterns need it, since they may contain braces. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', String.raw`\"`)}"`;
}

/** An nginx `map` that sets a variable by the path. */
function mapOf(variable: string, name: string, rules: readonly Rule[]): string {
  const lines = rules.flatMap(({ pattern, headers: { [name]: value } }) =>
    value === undefined ? [] : [`    ${quoted(`~${pattern}`)} ${quoted(value)};`],
  );
  return `  map $uri $${variable} {\n${lines.join('\n')}\n    default "";\n  }`;
}

/** A complete configuration: `nginx -p <release folder> -c nginx.conf` serves the folder on 127.0.0.1:8080. */
export function nginxConfiguration({ caching, policies }: Rules): string {
  const shared = Object.entries(SHARED_HEADERS).map(
    ([name, value]) => `    add_header ${name} ${quoted(value)} always;`,
  );
  return `${GENERATED}
# nginx -p <this folder> -c nginx.conf
# On a site of your own change "listen", add TLS, and take out "daemon off".
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
worker_processes auto;
pid /tmp/rights-kit-nginx.pid;
# All that is less than an emergency would name who asked.
error_log stderr emerg;
events { worker_connections 1024; }

http {
  types {
    text/html html;
    text/javascript js;
    application/json json;
    text/plain txt;
    application/zip zip;
    image/png png;
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/javascript application/json text/plain;

  # Nothing that tells who asked: no address, no referrer, no browser, no query.
  log_format private '$time_iso8601 $request_method $uri $status $body_bytes_sent';
  access_log /tmp/rights-kit-nginx-access.log private;

  client_body_temp_path /tmp/rights-kit-nginx-body;
  proxy_temp_path /tmp/rights-kit-nginx-proxy;
  fastcgi_temp_path /tmp/rights-kit-nginx-fastcgi;
  uwsgi_temp_path /tmp/rights-kit-nginx-uwsgi;
  scgi_temp_path /tmp/rights-kit-nginx-scgi;

  server_tokens off;
  etag on;
  # The build has compressed each file: its neighbors *.br and *.gz are sent.
  brotli_static on;
  gzip_static on;
  gzip_vary on;
  # For a folder without such neighbors.
  gzip on;
  gzip_types text/javascript application/json text/plain;

${mapOf('caching', 'Cache-Control', caching)}
  # An error is asked for again.
  map $status $cache_control {
    "~^[23]" $caching;
    default "no-store";
  }
${mapOf('policy', 'Content-Security-Policy', policies)}
${mapOf('embedder_policy', 'Cross-Origin-Embedder-Policy', policies)}

  server {
    listen 127.0.0.1:8080;
    root .;
    index index.html;
    absolute_redirect off;

    add_header Cache-Control $cache_control always;
    add_header Content-Security-Policy $policy always;
    add_header Cross-Origin-Embedder-Policy $embedder_policy always;
${shared.join('\n')}

    location = / { return 404; }
    location / {
      limit_except GET { deny all; } # HEAD comes with it
      try_files $uri $uri/ =404;
    }
    location ~ \\.(br|gz|conf)$|^/_headers$ { return 404; }
  }
}
`;
}

/** The `_headers` file of static hosts. Such hosts send the headers of every matching block, so no two matching blocks repeat a header. */
export function headersFile({ caching, policies }: Rules): string {
  const byGlob = new Map<string, Headers>([['/*', SHARED_HEADERS]]);
  for (const { globs, headers } of [...caching, ...policies])
    for (const glob of globs) byGlob.set(glob, { ...byGlob.get(glob), ...headers });
  const blocks = [...byGlob].map(([glob, headers]) =>
    [glob, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${GENERATED}\n${blocks.join('\n\n')}\n`;
}
