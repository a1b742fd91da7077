@echo off
rem Starts budget4s on Windows; the first start builds it. See the file "budget4s" for the same on
rem Linux and macOS.
rem
rem   BUDGET4S_JAVA       the Java to use (java.exe or a Java home); nothing else is tried then
rem   BUDGET4S_JAVA_OPTS  more options for the Java virtual machine
rem   BUDGET4S_MVN        the Maven to build with (default: mvn on the PATH)
rem
rem Ends with the exit code of the program; 66 when Java or Maven is not there, 70 when the build
rem fails, 73 when the project folder cannot be written.
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
for %%F in ("%SELF%") do set "PROJECT=%%~dpF.."
for %%F in ("%PROJECT%") do set "PROJECT=%%~fF"
set "JAR=%PROJECT%\target\budget4s.jar"
set "LOCK=%PROJECT%\target\budget4s.lockfile"
set "MARK=%PROJECT%\target\budget4s.building"

set "COMPILER="
set "REFUSED="
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
set "LAST=%CANDIDATE%"
rem Who names one wants that one: another in its place would hide the mistake.
goto try
:java_home
if not defined JAVA_HOME goto java_on_path
set "CANDIDATE=%JAVA_HOME:"=%\bin\java.exe"
call :try
if defined JAVA exit /b 0
:java_on_path
set "CANDIDATE="
for %%F in (java.exe) do set "CANDIDATE=%%~$PATH:F"
if not defined CANDIDATE goto usual_folders
call :try
if defined JAVA exit /b 0
:usual_folders
if not defined ProgramFiles exit /b 0
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*") do set "CANDIDATE=%%~D\bin\java.exe" & call :try_unless_found
exit /b 0

:try_unless_found
if defined JAVA exit /b 0
:try
if not exist "%CANDIDATE%" exit /b 0
rem A folder is not a program.
if exist "%CANDIDATE%\*" exit /b 0
for %%F in ("%CANDIDATE%") do set "BIN=%%~dpF"
for %%F in ("%BIN%..") do set "HOME_OF_CANDIDATE=%%~fF"
set "VERSION="
rem The file "release" saves starting a virtual machine only to ask it how old it is.
if not exist "%HOME_OF_CANDIDATE%\release" goto ask
for /f "usebackq tokens=1,2 delims==" %%A in ("%HOME_OF_CANDIDATE%\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if defined VERSION goto judge
:ask
set "ANSWER=%TEMP%\budget4s-%RANDOM%%RANDOM%.txt"
"%CANDIDATE%" -version 1>nul 2>"%ANSWER%" <nul
for /f "usebackq tokens=2,3" %%A in ("%ANSWER%") do if "%%A"=="version" set "VERSION=%%~B"
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
>&2 echo budget4s: "%CANDIDATE%" %REFUSED%
exit /b 0

rem 1.8.0 is Java 8; what is no number is none.
:major
set "MAJOR=%1"
if "%1"=="1" set "MAJOR=%2"
for /f "delims=0123456789" %%X in ("%MAJOR%") do set "MAJOR="
exit /b 0

:no_java
if defined COMPILER goto no_compiler
>&2 echo budget4s: Java 17 or newer is needed and was not found.
goto get_java
:no_compiler
>&2 echo budget4s: building it needs a Java development kit [JDK], version 17 or newer; running it later needs only Java. None was found.
:get_java
if defined BUDGET4S_JAVA >&2 echo BUDGET4S_JAVA is set to "%BUDGET4S_JAVA:"=%"; nothing else was tried.
>&2 echo How to get it:   winget install EclipseAdoptium.Temurin.17.JDK
>&2 echo Then open a new window. If it is already there, name it: set "BUDGET4S_JAVA=C:\path\to\java.exe"
call :chinese
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
set "JAVA=%RUNNER%"

set "MAVEN="
if not defined BUDGET4S_MVN goto maven_on_path
for %%F in ("%BUDGET4S_MVN:"=%") do set "MAVEN=%%~fF"
if exist "%MAVEN%" goto has_maven
set "MAVEN="
goto no_maven
:maven_on_path
for %%F in (mvn.cmd) do set "MAVEN=%%~$PATH:F"
if not defined MAVEN for %%F in (mvn.bat) do set "MAVEN=%%~$PATH:F"
if not defined MAVEN for %%F in (mvn.exe) do set "MAVEN=%%~$PATH:F"
if defined MAVEN goto has_maven
:no_maven
>&2 echo budget4s: Maven [mvn] is needed to build it for the first time and was not found.
>&2 echo How to get it:   scoop install maven   or unpack apache-maven and put its bin folder on the PATH
>&2 echo If it is already there, name it: set "BUDGET4S_MVN=C:\path\to\mvn.cmd"
call :chinese
exit /b 66
:has_maven

if not exist "%PROJECT%\target\" mkdir "%PROJECT%\target" 2>nul
if exist "%PROJECT%\target\" goto can_write
:cannot_write
>&2 echo budget4s: cannot write to "%PROJECT%\target", where the program is to be built
exit /b 73
:can_write
rem Windows lets one process at a time write to the open lock file and closes it when that process
rem ends, however it ends: no stale lock. The first try is silent, the second one holds the lock.
set /a WAITED=0
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
set /a WAITED+=1
if %WAITED% GTR 1800 goto waited_long
ping -n 2 127.0.0.1 >nul 2>nul
goto next_attempt
:waited_long
>&2 echo budget4s: waited half an hour for the build of another process
exit /b 70

:build_failed
>&2 echo budget4s: the build failed, see above. To see more, run:
>&2 echo   cd /d "%PROJECT%"
>&2 echo   mvn -B -DskipTests package
call :chinese
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
>&2 echo building budget4s for the first time, takes a minute or two ...
pushd "%PROJECT%"
set "CALLER_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%HOME_OF_JAVA%"
rem Standard output is for results, standard input may be the user's data.
call "%MAVEN%" -B -q -DskipTests package 1>&2 <nul
set "CODE=%ERRORLEVEL%"
set "JAVA_HOME=%CALLER_JAVA_HOME%"
popd
set "BUILT=yes"
if not "%CODE%"=="0" set "BUILT=no"
if not exist "%JAR%" set "BUILT=no"
if "%BUILT%"=="no" if exist "%JAR%" del "%JAR%"
del "%MARK%"
exit /b 0

:collector
set "OPTION=%~1"
if "%OPTION:~0,8%"=="-XX:+Use" if "%OPTION:~-2%"=="GC" set "COLLECTOR="
exit /b 0

rem ---- Chinese ---------------------------------------------------------------------------------
rem The same advice in Chinese, from a file in UTF-8: the code page is changed for just as long.
:chinese
set "CODE_PAGE="
for /f "tokens=2 delims=:" %%C in ('chcp') do for /f "tokens=1 delims=. " %%D in ("%%C") do set "CODE_PAGE=%%D"
set "CHINESE="
if "%CODE_PAGE%"=="936" set "CHINESE=yes"
if defined LOCALE if "%LOCALE:~0,2%"=="zh" set "CHINESE=yes"
if not defined CHINESE exit /b 0
if not exist "%PROJECT%\scripts\budget4s.zh.txt" exit /b 0
if not "%CODE_PAGE%"=="65001" chcp 65001 >nul
>&2 type "%PROJECT%\scripts\budget4s.zh.txt"
if not "%CODE_PAGE%"=="65001" chcp %CODE_PAGE% >nul
exit /b 0

rem ---- run -------------------------------------------------------------------------------------
:run
rem Quick to start, and quick in the long run: both compilers come in late. Two collectors at once are an
rem error, so the user's stands alone.
set "COLLECTOR=-XX:+UseSerialGC"
if not defined BUDGET4S_JAVA_OPTS goto quick
for %%O in (%BUDGET4S_JAVA_OPTS%) do call :collector "%%~O"
:quick
rem What computes a plan is over before the second compiler has paid for itself.
set "QUICK=-XX:CompileThresholdScaling=2 -XX:Tier4InvocationThreshold=10000 -XX:Tier4MinInvocationThreshold=1500"
set "QUICK=%QUICK% -XX:Tier4CompileThreshold=30000 -XX:Tier4BackEdgeThreshold=100000 -XX:InlineSmallCode=500"
for %%C in (allocate budget bonus init completion) do if "%~1"=="%%C" set "QUICK=-XX:CompileThresholdScaling=2 -XX:TieredStopAtLevel=1 -XX:MaxTenuringThreshold=0"
set "QUICK=%QUICK% -XX:-UsePerfData -Xshare:auto -XX:+IgnoreUnrecognizedVMOptions"
set "QUICK=%QUICK% -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:MaxNewSize=24m %COLLECTOR%"

rem An archive of the classes as the virtual machine has them in memory saves it most of the work of a
rem start. It is made at the first start, in about three seconds, and again when the jar or the Java is
rem another one. Whatever goes wrong with it, the program runs without.
set "ARCHIVE=%PROJECT%\target\budget4s.jsa"
set "MADE_WITH="
set "WANTED="
for %%F in ("%JAR%") do set "WANTED=%JAVA%|%VERSION%|%%~fF|%%~tF|%%~zF"
if exist "%ARCHIVE%.made-with" set /p MADE_WITH=<"%ARCHIVE%.made-with"
if not "%MADE_WITH%"=="%WANTED%" call :make_archive
set "ARCHIVE_OPTION="
if exist "%ARCHIVE%" set ARCHIVE_OPTION="-XX:SharedArchiveFile=%ARCHIVE%" -Xlog:disable

set "LOCALE_OPTION="
if defined LOCALE for /f "tokens=1 delims=.@ " %%L in ("%LOCALE%") do set "LOCALE_OPTION=-Dbudget4s.locale=%%L"
rem Batch cannot see whether its output is a terminal: the program finds out by itself.
"%JAVA%" %QUICK% %ARCHIVE_OPTION% %LOCALE_OPTION% %BUDGET4S_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Two who make one at once each make their own; the last one stays. One that is in use cannot be
rem replaced on Windows: then it is tried again at a later start. Who cannot write goes on without.
:make_archive
2>nul >"%ARCHIVE%.made-with" echo making
set "MADE_WITH="
if exist "%ARCHIVE%.made-with" set /p MADE_WITH=<"%ARCHIVE%.made-with"
if not "%MADE_WITH%"=="making" exit /b 0
set "MADE=%ARCHIVE%.%RANDOM%%RANDOM%.new"
"%JAVA%" %QUICK% "-XX:ArchiveClassesAtExit=%MADE%" -Xlog:disable -cp "%JAR%" io.github.budget4s.cli.Rehearsal <nul >nul 2>nul
if exist "%ARCHIVE%" del /f /q "%ARCHIVE%" >nul 2>nul
if exist "%MADE%" move /y "%MADE%" "%ARCHIVE%" >nul 2>nul
if exist "%MADE%" del /f /q "%MADE%" >nul 2>nul & exit /b 0
2>nul >"%ARCHIVE%.made-with" <nul set /p ="%WANTED%"
exit /b 0
