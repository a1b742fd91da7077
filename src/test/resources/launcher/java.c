/* A java.exe that says what it was given, one argument a line, in UTF-8, and how its caller was called. Tests compile it for Windows. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <io.h>
#include <fcntl.h>
#include <windows.h>

static const wchar_t *value(const wchar_t *argument, const wchar_t *option) {
    size_t length = wcslen(option);
    return wcsncmp(argument, option, length) ? NULL : argument + length;
}

static void say(FILE *stream, const wchar_t *text) {
    char utf8[32768];
    WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8, sizeof utf8, NULL, NULL);
    fprintf(stream, "%s\n", utf8);
}

int wmain(int count, wchar_t **arguments) {
    wchar_t *code = _wgetenv(L"FAKE_JAVA_CODE");
    wchar_t *version = _wgetenv(L"FAKE_JAVA_VERSION");
    wchar_t *home = _wgetenv(L"FAKE_JAVA_HOME");
    _setmode(1, _O_BINARY);
    for (int i = 1; i < count; i++) {
        if (!wcscmp(arguments[i], L"-version")) {
            fprintf(stderr, "    java.home = %ls\nopenjdk version \"%ls\" 2026-01-20\n", home, version);
            return 0;
        }
    }
    for (int i = 1; i < count; i++) {
        const wchar_t *archive = value(arguments[i], L"-XX:ArchiveClassesAtExit=");
        archive = archive ? archive : value(arguments[i], L"-XX:AOTCacheOutput=");
        if (archive && !code) {
            FILE *made = _wfopen(archive, L"w");
            fputs("archive", made);
            fclose(made);
            return 0;
        }
    }
    for (int i = 1; i < count; i++) {
        say(stdout, arguments[i]);
    }
    say(stderr, _wgetenv(L"BUDGET4S_COMMAND") ? _wgetenv(L"BUDGET4S_COMMAND") : L"nothing");
    return code ? _wtoi(code) : 0;
}
