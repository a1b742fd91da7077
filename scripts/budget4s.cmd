@echo off
rem Starts budget4s on Windows; in a clone of the project the first start builds it, a release is
rem built. See the file "budget4s" for the same on Linux and macOS.
rem
rem   BUDGET4S_JAVA       the Java to use (java.exe or a Java home); nothing else is tried then
rem   BUDGET4S_JAVA_OPTS  more options for the JVM
rem   BUDGET4S_MVN        the Maven to build with (default: mvn on the PATH)
rem
rem Ends with the exit code of the program; 66 when Java or Maven is not there, 70 when the build
rem fails or the program is damaged, 73 when the project folder cannot be written.
rem
rem This file is ASCII, so that it reads the same in code page 936 and 65001. Folders may hold blanks,
rem brackets, & and !: so paths stand in quotes, never inside a ( ) block that is read as a whole, and
rem delayed expansion is off.
setlocal EnableExtensions DisableDelayedExpansion
rem A variable of this name would hide the real one.
set "ERRORLEVEL="

rem ---- language ---------------------------------------------------------------------------------
set "LOCALE=%LANG%"
if defined LC_MESSAGES set "LOCALE=%LC_MESSAGES%"
if defined LC_ALL set "LOCALE=%LC_ALL%"

rem ---- where this is ---------------------------------------------------------------------------
set "SELF=%~f0"
rem The ninth attribute letter of a link is l.
for %%F in ("%SELF%") do set "ATTRIBUTES=%%~aF"
if not "%ATTRIBUTES:~8,1%"=="l" goto located
rem "dir" shows it as: name [target], below lines on the disk and the folder.
set "LINKED="
for /f "tokens=2 delims=[]" %%T in ('dir /al "%SELF%" 2^>nul') do set "LINKED=%%T"
if not defined LINKED goto located
rem A relative target counts from the folder of the link.
for %%F in ("%SELF%") do pushd "%%~dpF"
for %%F in ("%LINKED%") do set "SELF=%%~fF"
popd
:located
for %%F in ("%SELF%") do set "SCRIPTS=%%~dpF"
set "PROJECT=%SCRIPTS%.."
for %%F in ("%PROJECT%") do set "PROJECT=%%~fF"
rem A release has the program in lib, and may have a Java of its own in runtime.
set "PLACE=%PROJECT%\target"
if exist "%PROJECT%\lib\budget4s.jar" set "PLACE=%PROJECT%\lib"
set "JAR=%PLACE%\budget4s.jar"
set "LOCK=%PLACE%\budget4s.lockfile"
set "MARK=%PLACE%\budget4s.building"

set "COMPILER="
set "REFUSED="
set "SAY_REFUSED="
call :find_java
if not defined JAVA goto no_java

rem The mark says that a build is going on or was broken off: the jar may be half written.
if not exist "%JAR%" goto build
if exist "%MARK%" goto build

goto run

rem ---- Java ------------------------------------------------------------------------------------
rem Sets JAVA to the first java.exe that is new enough (and has a compiler beside it, if COMPILER is
rem set), HOME_OF_JAVA to its home. The subroutines take paths by variable: "call" would read & and %
rem in its arguments once more.
:find_java
set "JAVA="
if not defined BUDGET4S_JAVA goto java_home
set "CANDIDATE=%BUDGET4S_JAVA:"=%"
if exist "%CANDIDATE%\bin\java.exe" set "CANDIDATE=%CANDIDATE%\bin\java.exe"
rem Who names one wants that one: another in its place would hide the mistake.
goto try
:java_home
set "CANDIDATE=%PROJECT%\runtime\bin\java.exe" & call :try_unless_found
rem Left out by goto, not by if: the quote in it opens a text on a line where there is no such variable.
if not defined JAVA_HOME goto on_path
set "CANDIDATE=%JAVA_HOME:"=%\bin\java.exe" & call :try_unless_found
:on_path
for %%F in (java.exe) do set "CANDIDATE=%%~$PATH:F" & call :try_unless_found
if not defined ProgramFiles exit /b 0
rem Where Oracle's installer puts java.exe; a terminal that was open before does not have it on its PATH.
set "CANDIDATE=%ProgramFiles%\Common Files\Oracle\Java\javapath\java.exe" & call :try_unless_found
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%LocalAppData%\Programs\Eclipse Adoptium\*") do set "CANDIDATE=%%~D\bin\java.exe" & call :try_unless_found
exit /b 0

:try_unless_found
if defined JAVA exit /b 0
if not defined CANDIDATE exit /b 0
:try
if not exist "%CANDIDATE%" exit /b 0
rem A folder is not a program.
if exist "%CANDIDATE%\*" exit /b 0
for %%F in ("%CANDIDATE%") do set "BIN=%%~dpF"
for %%F in ("%BIN%..") do set "HOME_OF_CANDIDATE=%%~fF"
set "VERSION="
rem The file "release" saves starting a JVM only to ask it how old it is.
if not exist "%HOME_OF_CANDIDATE%\release" goto ask
for /f "usebackq tokens=1,2 delims==" %%A in ("%HOME_OF_CANDIDATE%\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if defined VERSION goto judge
:ask
set "ANSWER=%TEMP%\budget4s-%RANDOM%%RANDOM%.txt"
"%CANDIDATE%" -XshowSettings:properties -version 1>nul 2>"%ANSWER%" <nul
for /f "usebackq tokens=2,3" %%A in ("%ANSWER%") do if "%%A"=="version" set "VERSION=%%~B"
rem Oracle's javapath is not the bin of a Java home.
for /f "usebackq tokens=1,2,*" %%A in ("%ANSWER%") do if "%%A"=="java.home" set "HOME_OF_CANDIDATE=%%C"
set "BIN=%HOME_OF_CANDIDATE%\bin\"
del "%ANSWER%" 2>nul
:judge
set "MAJOR="
if defined VERSION for /f "tokens=1,2 delims=.-_+ " %%A in ("%VERSION%") do call :major %%A %%B
if not defined MAJOR set "REFUSED=says no version" & goto refuse
if %MAJOR% LSS 17 set "REFUSED=is Java %VERSION%, too old" & goto refuse
if defined COMPILER if not exist "%BIN%javac.exe" set "REFUSED=is Java %VERSION%, which runs programs but has no compiler [javac]" & goto refuse
set "JAVA=%CANDIDATE%"
set "HOME_OF_JAVA=%HOME_OF_CANDIDATE%"
exit /b 0
:refuse
if defined SAY_REFUSED >&2 echo budget4s: "%CANDIDATE%" %REFUSED%
exit /b 0

rem 1.8.0 is Java 8; what is no number is none.
:major
set "MAJOR=%1"
if "%1"=="1" set "MAJOR=%2"
for /f "delims=0123456789" %%X in ("%MAJOR%") do set "MAJOR="
exit /b 0

rem Says what is missing and, from the file of the user's language, how to get it.
:no_java
set "MISSING=Java 17 or newer is needed and was not found."
if defined COMPILER set "MISSING=building it needs a Java development kit [JDK], version 17 or newer, and none was found; running it later needs only Java."
rem Only now is it of interest which were found and did not do.
set "SAY_REFUSED=yes"
call :find_java
:missing
>&2 echo budget4s: %MISSING%
set "CODE_PAGE="
for /f "tokens=2 delims=:" %%C in ('chcp') do for /f "tokens=1 delims=. " %%D in ("%%C") do set "CODE_PAGE=%%D"
set "ADVICE=%SCRIPTS%get-java.en.txt"
if "%CODE_PAGE%"=="936" set "ADVICE=%SCRIPTS%get-java.zh.txt"
if defined LOCALE if "%LOCALE:~0,2%"=="zh" set "ADVICE=%SCRIPTS%get-java.zh.txt"
rem The file is in UTF-8: the code page is changed for just as long.
chcp 65001 >nul
>&2 type "%ADVICE%"
if defined CODE_PAGE chcp %CODE_PAGE% >nul
exit /b 66

rem ---- the first build -------------------------------------------------------------------------
:build
if exist "%PROJECT%\pom.xml" goto has_project
>&2 echo budget4s: neither target\budget4s.jar nor pom.xml is in "%PROJECT%"; budget4s runs from its project folder
exit /b 66
:has_project
set "RUNNER=%JAVA%"
set "COMPILER=yes"
call :find_java
if not defined JAVA goto no_java
set "COMPILER_HOME=%HOME_OF_JAVA%"
set "COMPILER="
set "CANDIDATE=%RUNNER%"
call :try

set "MAVEN="
for %%F in (mvn.cmd mvn.bat mvn.exe) do if not defined MAVEN set "MAVEN=%%~$PATH:F"
if not defined BUDGET4S_MVN goto maven_looked_for
for %%F in ("%BUDGET4S_MVN:"=%") do set "MAVEN=%%~fF"
:maven_looked_for
set "MISSING=Maven [mvn] is needed to build it for the first time and was not found."
if not defined MAVEN goto missing
if not exist "%MAVEN%" goto missing

if not exist "%PROJECT%\target\" mkdir "%PROJECT%\target" 2>nul
if exist "%PROJECT%\target\" goto can_write
:cannot_write
>&2 echo budget4s: cannot write to "%PROJECT%\target", where the program is to be built
exit /b 73
:can_write
rem Windows lets one process at a time write to the open lock file and closes it when that process
rem ends, however it ends: no stale lock. The first try is silent, the second one holds the lock.
set "SAID_WAITING="
:next_attempt
set "BUILT="
set "FREE="
call :free 2>nul 9>"%LOCK%"
if defined FREE call :build_once 9>"%LOCK%"
if "%BUILT%"=="yes" goto run
if "%BUILT%"=="no" goto build_failed
if not exist "%LOCK%" goto cannot_write
if not defined SAID_WAITING >&2 echo budget4s: another process is building it, waiting
set "SAID_WAITING=yes"
ping -n 2 127.0.0.1 >nul 2>nul
goto next_attempt

:build_failed
>&2 echo budget4s: the build failed, see above. To see more, run:
>&2 echo   cd /d "%PROJECT%"
>&2 echo   mvn -B -Dmaven.test.skip package
exit /b 70

:free
set "FREE=yes"
exit /b 0

rem With the lock held; another may have built while this one waited.
:build_once
if exist "%JAR%" if not exist "%MARK%" set "BUILT=yes" & exit /b 0
>"%MARK%" echo building
if not exist "%MARK%" exit /b 0
if exist "%JAR%" del "%JAR%"
>&2 echo building budget4s for the first time, takes a minute or two: fetches its libraries [60 MB], compiles ...
set "BEGAN=%TIME%"
pushd "%PROJECT%"
set "CALLER_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%COMPILER_HOME%"
rem Standard output is for results, standard input may be the user's data.
call "%MAVEN%" -B -q -Dmaven.test.skip package 1>&2 <nul
set "CODE=%ERRORLEVEL%"
set "JAVA_HOME=%CALLER_JAVA_HOME%"
popd
>&2 echo budget4s: began at %BEGAN%, ended at %TIME%
set "BUILT=yes"
if not "%CODE%"=="0" set "BUILT=no"
if not exist "%JAR%" set "BUILT=no"
if "%BUILT%"=="no" if exist "%JAR%" del "%JAR%"
del "%MARK%"
exit /b 0

rem ---- run -------------------------------------------------------------------------------------
:run
set JVM="@%SCRIPTS%jvm.options"
rem C2 pays for itself from some millions of lines on, as files of more than 200 MB have.
set "LARGE="
for %%F in (*) do if %%~zF GTR 209715200 set "LARGE=yes"
set "LONG="
if defined LARGE set LONG="@%SCRIPTS%jvm-long.options"
for %%C in (allocate budget bonus init plan customers completion) do if "%~1"=="%%C" set "LONG="
rem Two collectors at once are an error, so the user's stands alone.
set "COLLECTOR="
if defined BUDGET4S_JAVA_OPTS for %%O in (%BUDGET4S_JAVA_OPTS%) do call :collector "%%~O"

rem The archive of loaded classes, see "budget4s". The JVM leaves one alone that does not fit. The stamp
rem has no name of a folder: one with letters outside the code page would not come back as it was written.
set "DUMP=-XX:ArchiveClassesAtExit"
set "TAKE=-XX:SharedArchiveFile"
if %MAJOR% GEQ 25 set "DUMP=-XX:AOTCacheOutput"
if %MAJOR% GEQ 25 set "TAKE=-XX:AOTCache"
set "ARCHIVE=%PLACE%\budget4s-%MAJOR%.jsa"
set "MADE_FOR="
set "WANTED="
for %%F in ("%JAR%") do set "WANTED=%VERSION% %%~tF %%~zF"
if exist "%ARCHIVE%.for" set /p MADE_FOR=<"%ARCHIVE%.for"
set "BROKEN="
if not "%MADE_FOR%"=="%WANTED%" call :make_archive
if not defined BROKEN goto whole
>&2 echo budget4s: the program does not start: "%JAR%" or a library beside it is damaged, or there is too little memory
exit /b 70
:whole
set "ARCHIVE_OPTION="
if exist "%ARCHIVE%" set ARCHIVE_OPTION=-XX:+VerifySharedSpaces "%TAKE%=%ARCHIVE%"

set "LOCALE_OPTION="
if defined LOCALE for /f "tokens=1 delims=.@ " %%L in ("%LOCALE%") do set "LOCALE_OPTION=-Dbudget4s.locale=%%L"
rem What the user typed, for messages that show a command.
set "BUDGET4S_COMMAND=%~0"
rem Batch cannot see whether its output is a terminal: the program finds out by itself.
rem Named, not -jar: the jar is not even opened where the archive has all that is needed.
"%JAVA%" %JVM% %LONG% %ARCHIVE_OPTION% %LOCALE_OPTION% %COLLECTOR% %BUDGET4S_JAVA_OPTS% -cp "%JAR%" io.github.budget4s.Main %*
exit /b %ERRORLEVEL%

:collector
set "OPTION=%~1"
if "%OPTION:~0,8%"=="-XX:+Use" if "%OPTION:~-2%"=="GC" set "COLLECTOR=-XX:-UseSerialGC"
exit /b 0

rem Two who make one at once each make their own; the last one stays. One that is in use cannot be
rem replaced on Windows: then it is tried again at a later start. Who cannot write goes on without.
:make_archive
echo making>"%ARCHIVE%.for" 2>nul
set "MADE_FOR="
if exist "%ARCHIVE%.for" set /p MADE_FOR=<"%ARCHIVE%.for"
if not "%MADE_FOR:~0,6%"=="making" exit /b 0
set "MADE=%ARCHIVE%.%RANDOM%%RANDOM%"
>&2 echo budget4s: first start with this Java, getting ready, once: some seconds to half a minute ...
"%JAVA%" %JVM% "%DUMP%=%MADE%" -cp "%JAR%" io.github.budget4s.cli.CdsTrainingRun <nul >nul 2>nul
if "%ERRORLEVEL%"=="0" goto trained
rem Started without a look a JVM would say so with 1, the code of yellow.
"%JAVA%" %JVM% -cp "%JAR%" io.github.budget4s.Main --version <nul >nul 2>nul
if not "%ERRORLEVEL%"=="0" set "BROKEN=yes" & exit /b 0
:trained
if exist "%ARCHIVE%" del /f /q "%ARCHIVE%" >nul 2>nul
if exist "%MADE%" move /y "%MADE%" "%ARCHIVE%" >nul 2>nul
if exist "%MADE%" del /f /q "%MADE%" >nul 2>nul & exit /b 0
>"%ARCHIVE%.for" echo %WANTED%
exit /b 0
